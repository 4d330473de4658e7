using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Means: depthwise sums of at most 4,096 elements, added up and scaled.</summary>
internal static class MeanFamily
{
    public static void Lower(OperatorSite site)
    {
        var (op, i, o, input) = (site.Op, site.InputIndex, site.OutputIndex, site.Input);
        var axes = ReductionAxes.Axes(op, input);
        bool Reduced(int fromLast) => input.Rank > fromLast && axes.Contains(input.Rank - 1 - fromLast);
        var shape = site.Read(i).Shape;
        var (reduceH, reduceW) = (Reduced(2), Reduced(1));
        if (Reduced(0) && shape.D > 1)
        {
            (shape, reduceH, reduceW) =
                shape.W == 1 ? (new Volume(shape.H, shape.D, 1), reduceH, true) : (new Volume(shape.W, shape.D, 1), reduceW, true);
        }

        var (h, w) = (reduceH ? shape.H : 1, reduceW ? shape.W : 1);
        if (h > 64 && (long)h * w <= 4096 && reduceH && reduceW)
        {
            shape = new Volume(1, h * w, shape.D);
            (h, w) = (1, h * w);
        }

        var perConv = Math.Min(Math.Min(Math.Max(1, 4096 / w), h), 64);
        var parts = new EqualParts(CeilDiv(h, perConv));
        var count = parts.Count;
        var reduced = new Volume(reduceH ? 1 : shape.H, reduceW ? 1 : shape.W, shape.D);
        var batch = TensorSize.Batch(input) * parts.Repeats;
        FeatureMap? total = null;
        for (var k = 0; k < count; k++)
        {
            var rows = k == count - 1 && h % perConv != 0 ? h % perConv : perConv;
            var read = shape with { H = reduceH ? rows : shape.H };
            var target = FeatureMap.Temporary(reduced, 32);
            var window = new Extent(rows, w);
            var ones = new NpuWeights(
                new object(),
                RoundUp((long)((rows * (double)w * shape.D * 0.13) + 16), 16),
                RoundUp(10L * shape.D, 16),
                shape.D
            );
            site.Graph.Add(
                new NpuOperation(NpuKind.Depthwise, site.Source)
                {
                    Input = site.Read(i, read) with { Full = shape, IsSlice = count > 1 },
                    Output = target,
                    Window = new SlidingWindow(window, window, Extent.One),
                    Weights = ones,
                    Repeats = batch,
                }
            );
            if (total is not null)
            {
                var sum = FeatureMap.Temporary(reduced, 32);
                site.ElementWise(total, target, sum, NpuOutput.AddSub, batch);
                target = sum;
            }

            total = target;
        }

        site.ElementWise(total!, FeatureMap.Scalar(32), site.Write(o, reduced), NpuOutput.Mul, batch);
    }
}
