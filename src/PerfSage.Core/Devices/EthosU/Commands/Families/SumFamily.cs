using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Sums over the last axis; others are brought there first.</summary>
internal static class SumFamily
{
    public static void Lower(OperatorSite site)
    {
        var (op, i, o, input) = (site.Op, site.InputIndex, site.OutputIndex, site.Input);
        var axes = ReductionAxes.Axes(op, input).Order().ToArray();
        var current = site.Read(i);
        var dimensions = input.Shape.ToArray();
        for (var k = 0; k < axes.Length; k++)
        {
            var axis = axes[k];
            var outer = dimensions.Take(axis).Aggregate(1L, (p, d) => p * d);
            var inner = dimensions.Skip(axis + 1).Aggregate(1L, (p, d) => p * d);
            var size = dimensions[axis];
            var three = new Volume(Saturate(outer), size, Saturate(inner));
            if (axis != dimensions.Length - 1)
            {
                var after = new Volume(three.H, three.D, three.W);
                var transposed = FeatureMap.Temporary(after, TensorSize.Bits(input));
                site.Graph.Add(
                    new NpuOperation(NpuKind.Transpose, site.Source)
                    {
                        Input = current with { Full = three, Shape = three },
                        Output = transposed,
                    }
                );
                current = transposed;
            }
            else
            {
                var flat = new Volume(
                    Saturate(outer / Math.Max(1, dimensions.Length > 1 ? dimensions[^2] : 1)),
                    dimensions.Length > 1 ? dimensions[^2] : 1,
                    size
                );
                current = current with { Full = flat, Shape = flat };
            }

            var result = current.Shape with { D = 1 };
            var last = k == axes.Length - 1;
            dimensions[axis] = 1;
            if (input.Quantization.ZeroPoint != 0)
            {
                var sum = FeatureMap.Temporary(result, 32);
                site.Graph.Add(new NpuOperation(NpuKind.ReduceSum, site.Source) { Input = current, Output = sum });
                var target = last ? site.Write(o, result) : FeatureMap.Temporary(result, TensorSize.Bits(input));
                site.ElementWise(sum, FeatureMap.Scalar(32), target, NpuOutput.AddSub, 1);
                current = target;
            }
            else
            {
                var target = last ? site.Write(o, result) : FeatureMap.Temporary(result, TensorSize.Bits(input));
                site.Graph.Add(new NpuOperation(NpuKind.ReduceSum, site.Source) { Input = current, Output = target });
                current = target;
            }
        }
    }
}
