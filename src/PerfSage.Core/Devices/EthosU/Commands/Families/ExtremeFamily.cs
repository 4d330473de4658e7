using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Largest and smallest elements of an axis: pooling with a kernel as long as that.</summary>
internal static class ExtremeFamily
{
    public static void Lower(OperatorSite site)
    {
        var (op, i, o, input) = (site.Op, site.InputIndex, site.OutputIndex, site.Input);
        var axes = ReductionAxes.Axes(op, input).ToArray();
        var current = site.Read(i);
        var dimensions = input.Shape.ToArray();
        for (var k = 0; k < axes.Length; k++)
        {
            var axis = axes[k];
            var three = new Volume(
                Saturate(dimensions.Take(axis).Aggregate(1L, (p, d) => p * d)),
                dimensions[axis],
                Saturate(dimensions.Skip(axis + 1).Aggregate(1L, (p, d) => p * d))
            );
            var result = three with { W = 1 };
            dimensions[axis] = 1;
            var target = k == axes.Length - 1 ? site.Write(o, result) : FeatureMap.Temporary(result, TensorSize.Bits(input));
            var kernel = new Extent(1, three.W);
            site.Graph.Add(
                new NpuOperation(NpuKind.Pooling, site.Source)
                {
                    Input = current with { Full = three, Shape = three },
                    Output = target,
                    Window = new SlidingWindow(kernel, kernel, Extent.One),
                }
            );
            current = target;
        }
    }

    public static void ArgMax(OperatorSite site)
    {
        var (i, o) = (site.InputIndex, site.OutputIndex);
        var shape = site.Read(i).Shape;
        var tagged = FeatureMap.Temporary(shape, 16);
        var weights = new NpuWeights(new object(), 64, RoundUp(10L * shape.D, 16), shape.D);
        site.Graph.Add(
            new NpuOperation(NpuKind.Depthwise, site.Source)
            {
                Input = site.Read(i),
                Output = tagged,
                Weights = weights,
            }
        );
        var rows = new Volume(Saturate(shape.Area), shape.D, 1);
        var single = rows with { W = 1 };
        var kernel = new Extent(1, shape.D);
        var largest = FeatureMap.Temporary(single, 16);
        site.Graph.Add(
            new NpuOperation(NpuKind.Pooling, site.Source)
            {
                Input = tagged with { Full = rows, Shape = rows },
                Output = largest,
                Window = new SlidingWindow(kernel, kernel, Extent.One),
                OutputKind = NpuOutput.MaxPool,
            }
        );
        var looked = FeatureMap.Temporary(single, 16);
        site.Activation(largest, looked, NpuActivation.Table, OperatorSite.WideTableBytes, true, 1);
        site.ElementWise(looked, FeatureMap.Scalar(32), site.Write(o, single), NpuOutput.AddSub, 1);
    }
}
