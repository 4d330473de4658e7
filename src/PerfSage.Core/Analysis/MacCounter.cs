using PerfSage.Core.Graphs;

namespace PerfSage.Core.Analysis;

/// <summary>
/// Multiply-accumulates of one inference of an operator, for every kind that multiplies by a matrix. Element-wise
/// multiplication and pooling count none, as is usual (MLCommons Tiny, Vela).
/// </summary>
internal static class MacCounter
{
    // Of the forward cell, then of the backward one (TFLite's LSTM kernels).
    private static readonly int[] PeepholeInputs = [9, 10, 11, 26, 27, 28];

    public static long Count(OperatorInfo op) => op.Name switch
    {
        "CONV_2D" => OutputElements(op) * KernelElements(op),
        "DEPTHWISE_CONV_2D" => OutputElements(op) * Dimension(op.Input(1), 1) * Dimension(op.Input(1), 2),
        "CONV_3D" => OutputElements(op) * Product(op.Input(1), 0, 4),
        "CONV_3D_TRANSPOSE" => InputElements(op, 2) * Product(op.Input(1), 0, 4),
        "TRANSPOSE_CONV" => InputElements(op, 2) * Dimension(op.Input(1), 0) * Dimension(op.Input(1), 1) * Dimension(op.Input(1), 2),
        "FULLY_CONNECTED" => OutputElements(op) * (op.Input(1)?.FromLast(0) ?? 0),
        "BATCH_MATMUL" => OutputElements(op) * (op.Input(0)?.FromLast(op.Options.AdjointX ? 1 : 0) ?? 0),
        "SVDF" => Dimension(op.Input(0), 0) * ((op.Input(1)?.Elements ?? 0) + (op.Input(2)?.Elements ?? 0)),
        "LSTM" or "RNN" => Dimension(op.Input(0), 0) * RecurrentWeights(op),
        "UNIDIRECTIONAL_SEQUENCE_LSTM" or "UNIDIRECTIONAL_SEQUENCE_RNN"
            or "BIDIRECTIONAL_SEQUENCE_LSTM" or "BIDIRECTIONAL_SEQUENCE_RNN" => Steps(op) * RecurrentWeights(op),
        _ => 0,
    };

    // Filter [O, H, W, I]: I is the input channels of one group, so grouped convolutions come out right.
    private static long KernelElements(OperatorInfo op) =>
        Dimension(op.Input(1), 1) * Dimension(op.Input(1), 2) * Dimension(op.Input(1), 3);

    // Batch x time, in either order.
    private static long Steps(OperatorInfo op) => Dimension(op.Input(0), 0) * Dimension(op.Input(0), 1);

    /// <summary>Matrices and peephole vectors of the cells; biases (int32 or float beside quantised weights) only add.</summary>
    private static long RecurrentWeights(OperatorInfo op)
    {
        var matrices = op.Constants.Where(t => t.Rank == 2).Sum(t => t.Elements);
        var peepholes = op.Name.EndsWith("LSTM", StringComparison.Ordinal) ? Peepholes(op).Sum(t => t.Elements) : 0;
        return matrices + peepholes;
    }

    private static IEnumerable<TensorInfo> Peepholes(OperatorInfo op) =>
        PeepholeInputs.Where(i => i < 12 || op.Name == "BIDIRECTIONAL_SEQUENCE_LSTM")
            .Select(op.Input)
            .OfType<TensorInfo>()
            .Where(t => t is { IsConstant: true, Rank: 1 });

    private static long OutputElements(OperatorInfo op) => op.Outputs.Length > 0 ? op.Outputs[0].Elements : 0;

    private static long InputElements(OperatorInfo op, int i) => op.Input(i)?.Elements ?? 0;

    private static long Dimension(TensorInfo? tensor, int i) => tensor is null ? 0 : i < tensor.Rank ? tensor.Shape[i] : 1;

    private static long Product(TensorInfo? tensor, int from, int count)
    {
        var product = tensor is null ? 0L : 1;
        for (var i = from; i < from + count; i++)
        {
            product *= Dimension(tensor, i);
        }

        return product;
    }
}
