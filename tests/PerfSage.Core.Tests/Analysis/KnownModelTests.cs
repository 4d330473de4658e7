using PerfSage.Core.Analysis;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Analysis;

/// <summary>The four reference models of MLCommons Tiny, rebuilt from their layer shapes, against their published MACs.</summary>
public sealed class KnownModelTests
{
    [Fact]
    public void Keyword_spotting_has_2_656_768_MACs()
    {
        // 25 x 5 outputs: one 10 x 4 convolution, four times depthwise 3 x 3 and 1 x 1 over 64 channels, 64 x 12.
        const long byHand = (125L * 64 * 40) + (4L * 125 * 64 * (9 + 64)) + (64 * 12);
        Assert.Equal(2_656_768, byHand);
        Assert.Equal(byHand, Macs(ModelFamilies.Get("ds-cnn-kws").Build()));
    }

    [Fact]
    public void Anomaly_detection_has_264_192_MACs()
    {
        int[] widths = [640, 128, 128, 128, 128, 8, 128, 128, 128, 128, 640];
        Assert.Equal(264_192, widths.Zip(widths.Skip(1), (a, b) => (long)a * b).Sum());
        var model = new ModelBuilder();
        var x = model.Main.Input([1, 640]);
        model.Main.Output(widths.Skip(1).Aggregate(x, (t, units) => model.Main.FullyConnected(t, units)));
        Assert.Equal(264_192, Macs(model));
    }

    [Fact]
    public void Image_classification_has_12_501_632_MACs()
    {
        const long byHand =
            (1024L * 16 * 27)
            + (2L * 1024 * 16 * 144)
            + (256L * 32 * 144)
            + (256L * 32 * 288)
            + (256L * 32 * 16)
            + (64L * 64 * 288)
            + (64L * 64 * 576)
            + (64L * 64 * 32)
            + (64 * 10);
        Assert.Equal(12_501_632, byHand);

        var model = new ModelBuilder();
        var g = model.Main;
        var x = g.Conv2D(g.Input([1, 32, 32, 3]), 16, 3);
        x = g.Add(g.Conv2D(g.Conv2D(x, 16, 3), 16, 3), x);
        x = g.Add(g.Conv2D(g.Conv2D(x, 32, 3, stride: 2), 32, 3), g.Conv2D(x, 32, 1, stride: 2));
        x = g.Add(g.Conv2D(g.Conv2D(x, 64, 3, stride: 2), 64, 3), g.Conv2D(x, 64, 1, stride: 2));
        g.Output(g.FullyConnected(g.AveragePool2D(x, 8), 10));
        Assert.Equal(byHand, Macs(model));
    }

    [Fact]
    public void Visual_wake_words_has_7_489_664_MACs()
    {
        // MobileNetV1 0.25, 96 x 96 x 3, two classes: (stride of the depthwise, filters of the pointwise).
        (int Stride, int Filters)[] blocks =
        [
            (1, 16),
            (2, 32),
            (1, 32),
            (2, 64),
            (1, 64),
            (2, 128),
            (1, 128),
            (1, 128),
            (1, 128),
            (1, 128),
            (1, 128),
            (2, 256),
            (1, 256),
        ];
        var (size, channels) = (48L, 8L);
        var byHand = size * size * channels * 27;
        var model = new ModelBuilder();
        var x = model.Main.Conv2D(model.Main.Input([1, 96, 96, 3]), 8, 3, stride: 2);
        foreach (var (stride, filters) in blocks)
        {
            size /= stride;
            byHand += size * size * channels * (9 + filters);
            channels = filters;
            x = model.Main.Conv2D(model.Main.DepthwiseConv2D(x, 3, stride: stride), filters, 1);
        }

        model.Main.Output(model.Main.FullyConnected(model.Main.AveragePool2D(x, 3), 2));
        Assert.Equal(7_489_664, byHand + (256 * 2));
        Assert.Equal(7_489_664, Macs(model));
    }

    private static long Macs(ModelBuilder model) => Zoo.Read(model).Operators.Sum(MacCounter.Count);
}
