using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

internal static class Recurrence
{
    /// <summary>A recurrent layer as one product per time step of all its gates; null for other operators.</summary>
    public static LoweredOperator? Lower(OperatorInfo op)
    {
        if (op.Input(0) is not { } input)
        {
            return null;
        }

        return op.Name switch
        {
            "UNIDIRECTIONAL_SEQUENCE_LSTM" or "BIDIRECTIONAL_SEQUENCE_LSTM" or "UNIDIRECTIONAL_SEQUENCE_RNN" or "BIDIRECTIONAL_SEQUENCE_RNN" =>
                Cell(op, batch: input.FromLast(op.Options.TimeMajor ? 1 : 2), steps: input.FromLast(op.Options.TimeMajor ? 2 : 1)),
            "LSTM" or "RNN" => Cell(op, batch: input.FromLast(1), steps: 1),
            "SVDF" when op.Input(1) is { } weights => Lowering.Product(op, input.FromLast(0), weights.FromLast(1), input.FromLast(1), 1),
            _ => null,
        };
    }

    private static LoweredOperator Cell(OperatorInfo op, int batch, int steps)
    {
        var matrices = op.Constants.Where(t => t.Rank == 2).ToArray();
        var rows = matrices.Sum(t => (long)t.FromLast(1));
        var columns = matrices.Length == 0 ? 1 : matrices.Max(t => t.FromLast(0));
        return Lowering.Product(op, columns, Rounding.Saturate(rows), batch, steps);
    }
}
