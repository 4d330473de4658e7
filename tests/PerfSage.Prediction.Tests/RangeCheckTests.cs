using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Prediction.Domain;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Network;
using PerfSage.Zoo.Layers;

namespace PerfSage.Prediction.Tests;

/// <summary>How far beyond what training saw is still inside. The training set is one convolution to 99 channels.</summary>
public sealed class RangeCheckTests
{
    private static readonly NodeLayout Layout = NodeLayout.For(DeviceFamilies.Of("ethos-u"), DeviceCatalog.Builtin.Devices);

    private static readonly ModelInput Training = Convolution(99);

    [Theory]
    [InlineData(29, "operator 0 CONV_2D: training saw this kind only 29 times")]
    [InlineData(30, null)]
    public void Fewer_than_thirty_examples_are_few(int count, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Violations(Training, Seen(count: count)));

    // One more than its channels is compared: 100 in training.
    [Theory]
    [InlineData(123, false)]
    [InlineData(126, true)]
    [InlineData(80, false)]
    [InlineData(78, true)]
    public void A_size_may_differ_by_a_quarter(int channels, bool isOutside)
    {
        var violations = Violations(Convolution(channels), Seen());
        Assert.Equal(isOutside, violations.Any(v => v.StartsWith("operator 0 CONV_2D: output channels ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(-0.049, false)]
    [InlineData(-0.051, true)]
    [InlineData(0.549, false)]
    [InlineData(0.551, true)]
    public void Another_number_may_differ_by_a_tenth_of_its_range(double belowEntropy, bool isOutside)
    {
        var column = Layout.Columns.Select(c => c.Name).ToList().IndexOf("weight_entropy");
        var largest = Rows(Training)[column] + belowEntropy;
        var violations = Violations(Training, Seen((column, largest - 0.5, largest)));
        Assert.Equal(isOutside, violations.Any(v => v.Contains("entropy of the weights", StringComparison.Ordinal)));
    }

    private static ModelInput Convolution(int channels) => Models.OfLayers([1, 4, 4, 8], (g, x) => g.Conv2D(x, channels, 1));

    private static IEnumerable<string> Violations(ModelInput model, KindRange seen)
    {
        var kinds = new Dictionary<string, KindRange>(StringComparer.Ordinal) { ["CONV_2D"] = seen };
        var answer = new NetworkAnswer(Layout.Devices[0], Rows(model), null);
        var check = new RangeCheck(new DomainData(kinds, new EmbeddingData([], [], 1)), Layout);
        return RangeCheck.Texts(check.Find(model.Model, [Placement.Accelerator], answer));
    }

    private static float[] Rows(ModelInput model) => Layout.Rows(model.Features, model.On(Layout.Devices[0].Family));

    private static KindRange Seen((int Column, double Min, double Max)? other = null, int count = 1000)
    {
        var (min, max) = (Array.ConvertAll(Rows(Training), v => (double)v), Array.ConvertAll(Rows(Training), v => (double)v));
        if (other is { } range)
        {
            (min[range.Column], max[range.Column]) = (range.Min, range.Max);
        }

        return new KindRange(count, min, max);
    }
}
