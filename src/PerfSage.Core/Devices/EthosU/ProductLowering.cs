using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Operators that are products of matrices.</summary>
internal static class ProductLowering
{
    public static LoweredOperator[] FullyConnected(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        [Product(op, input.FromLast(0), output.FromLast(0), output.Elements / Math.Max(1, output.FromLast(0)), 1)];

    public static LoweredOperator[] BatchMatMul(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        [Product(op, input.FromLast(op.Options.AdjointX ? 1 : 0), output.FromLast(0), output.FromLast(1), Lowering.Batch(output, 2))];

    public static LoweredOperator Product(OperatorInfo op, int depthIn, int depthOut, long rows, long repeats)
    {
        // Small batches are laid out as a square, to fill the array's two output rows.
        var (h, w) = rows switch
        {
            4 => (2, 2),
            8 => (2, 4),
            16 => (4, 4),
            _ => (1, Saturate(rows)),
        };
        return new LoweredOperator(BlockKind.VectorProduct, new Volume(h, w, depthIn), new Volume(h, w, depthOut))
        {
            Repeats = repeats,
            Bits = Lowering.Bits(op.Input(0)),
            Activation = ActivationClassifier.Of(op),
        };
    }
}
