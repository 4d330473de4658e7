using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Products of matrices: by constant weights as a vector product per row, else as a matrix product of the two.</summary>
internal static class ProductFamily
{
    public static void FullyConnected(OperatorSite site)
    {
        var (op, input, output) = (site.Op, site.Input, site.Output);
        if (op.Input(1) is not { } filter)
        {
            return;
        }

        var depthIn = filter.FromLast(0);
        var depthOut = filter.FromLast(1);
        if (!filter.IsConstant)
        {
            var rows = Saturate(input.Elements / Math.Max(1, depthIn));
            site.Activated(target => new NpuOperation(NpuKind.MatMul, site.Source)
            {
                Input = site.Read(op.InputIndices[0], new Volume(1, rows, depthIn)),
                Second = site.Read(op.InputIndices[1], new Volume(1, depthOut, depthIn)),
                Output = target with { Full = new Volume(1, rows, depthOut), Shape = new Volume(1, rows, depthOut) },
            });
            return;
        }

        var (h, w) = RowShape.Square(input.Elements / Math.Max(1, depthIn));
        var outputShape = new Volume(h, w, depthOut);
        var weights = WeightFormat.Weights(filter, NpuKind.VectorProduct, SlidingWindow.One, depthIn, depthOut, TensorSize.Bits(input));
        site.Activated(target => new NpuOperation(NpuKind.VectorProduct, site.Source)
        {
            Input = site.Read(op.InputIndices[0], new Volume(h, w, depthIn)) with { Full = new Volume(h, w, depthIn) },
            Output = target with { Full = outputShape, Shape = outputShape },
            Weights = weights,
        });
    }

    public static void BatchMatMul(OperatorSite site)
    {
        var (op, input, output) = (site.Op, site.Input, site.Output);
        if (op.Input(1) is not { } right)
        {
            return;
        }

        var (rows, columns) = (output.FromLast(1), output.FromLast(0));
        var inner = input.FromLast(op.Options.AdjointX ? 1 : 0);
        var batches = TensorSize.Batch(output, 2);
        var left = site.Read(op.InputIndices[0], new Volume(Saturate(batches), rows, inner));
        if (op.Options.AdjointX)
        {
            left = Transposed(site, op.InputIndices[0], batches, inner, rows, TensorSize.Bits(input));
        }

        var second = op.Options.AdjointY
            ? site.Read(op.InputIndices[1], new Volume(Saturate(batches), columns, inner))
            : Transposed(site, op.InputIndices[1], batches, inner, columns, TensorSize.Bits(right));
        site.Graph.Add(
            new NpuOperation(NpuKind.MatMul, site.Source)
            {
                Input = left,
                Second = second,
                Output = site.Write(op.OutputIndices[0], new Volume(Saturate(batches), rows, columns)),
            }
        );
    }

    // [batches, rows, columns] to [batches, columns, rows].
    private static FeatureMap Transposed(OperatorSite site, int index, long batches, int rows, int columns, int bits)
    {
        var shape = new Volume(Saturate(batches), columns, rows);
        var tensor = NpuTensor.Temporary(shape, bits);
        site.Graph.Add(
            new NpuOperation(NpuKind.Transpose, site.Source)
            {
                Input = site.Read(index, new Volume(shape.H, rows, columns)),
                Output = new FeatureMap(tensor, shape),
            }
        );
        return new FeatureMap(tensor, shape);
    }
}
