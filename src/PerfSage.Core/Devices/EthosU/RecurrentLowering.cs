using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Recurrent layers, as one product per time step of all their gates.</summary>
internal static class RecurrentLowering
{
    public static LoweredOperator[] Sequence(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        Cell(op, batch: input.FromLast(op.Options.TimeMajor ? 1 : 2), steps: input.FromLast(op.Options.TimeMajor ? 2 : 1));

    public static LoweredOperator[] Step(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        Cell(op, batch: input.FromLast(1), steps: 1);

    public static LoweredOperator[] Svdf(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        op.Input(1) is { } weights
            ? [ProductLowering.Product(op, input.FromLast(0), weights.FromLast(1), input.FromLast(1), 1)]
            : Lowering.Usual(op, input, output);

    private static LoweredOperator[] Cell(OperatorInfo op, int batch, int steps)
    {
        var matrices = op.Constants.Where(t => t.Rank == 2).ToArray();
        var rows = matrices.Sum(t => (long)t.FromLast(1));
        var columns = matrices.Length == 0 ? 1 : matrices.Max(t => t.FromLast(0));
        return [ProductLowering.Product(op, columns, Rounding.Saturate(rows), batch, steps)];
    }
}
