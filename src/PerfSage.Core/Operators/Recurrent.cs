using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Layers that repeat their products for every time step, or keep a state between inferences.</summary>
internal static class Recurrent
{
    private const int Sequence = 0;

    // LSTMKernelType.BASIC
    private const byte Basic = 1;

    // Inputs of TFLite's LSTM kernels: of the forward cell, then of the backward one.
    private static readonly int[] Peepholes = [9, 10, 11];
    private static readonly int[] BackwardPeepholes = [26, 27, 28];

    // Weights and bias of the input gate, peepholes, weights and bias of the projection.
    private static readonly RequiredOperands Cell = new(20) { Optional = [1, 5, .. Peepholes, 12, 16, 17] };

    // The same of two cells, and the auxiliary input with its weights.
    private static readonly RequiredOperands Cells = new(48)
    {
        Optional = [.. Cell.Optional, 18, 22, .. BackwardPeepholes, 29, 33, 34, .. Enumerable.Range(39, 9)],
    };

    public static OperatorKind Lstm { get; } =
        new(16, "LSTM")
        {
            Kernel = KernelClass.Recurrent,
            Required = Cell with { OfBasicKernel = new(5, 4) },
            Options = new(BuiltinOptionsType.LSTM, t => new() { Activation = t.Byte(0), BasicKernel = t.Byte(3) == Basic }),
            Macs = op => Batch(op) * Weights(op, Peepholes),
            Constants = ConstantNames.AllWeights,
        };

    public static OperatorKind Rnn { get; } =
        new(24, "RNN")
        {
            Kernel = KernelClass.Recurrent,
            Required = new(5),
            Options = OptionFields.Activated(BuiltinOptionsType.RNN),
            Macs = op => Batch(op) * Weights(op, []),
            Constants = ConstantNames.AllWeights,
        };

    public static OperatorKind Svdf { get; } =
        new(27, "SVDF")
        {
            Kernel = KernelClass.Recurrent,
            Required = new(5) { Optional = [3] },
            Options = new(BuiltinOptionsType.SVDF, t => new() { Rank = t.Int(0), Activation = t.Byte(1) }),
            Macs = op => Batch(op) * ((op.Input(1)?.Elements ?? 0) + (op.Input(2)?.Elements ?? 0)),
            Constants = ConstantNames.AllWeights,
        };

    public static OperatorKind UnidirectionalSequenceRnn { get; } =
        new(35, "UNIDIRECTIONAL_SEQUENCE_RNN")
        {
            Kernel = KernelClass.Recurrent,
            Required = new(5),
            Options = new(BuiltinOptionsType.SequenceRNN, ReadSequence),
            Macs = op => Steps(op) * Weights(op, []),
            Constants = ConstantNames.AllWeights,
        };

    public static OperatorKind UnidirectionalSequenceLstm { get; } =
        new(44, "UNIDIRECTIONAL_SEQUENCE_LSTM")
        {
            Kernel = KernelClass.Recurrent,
            Required = Cell,
            Options = new(BuiltinOptionsType.UnidirectionalSequenceLSTM, t => new() { Activation = t.Byte(0), TimeMajor = t.Bool(3) }),
            Macs = op => Steps(op) * Weights(op, Peepholes),
            Constants = ConstantNames.AllWeights,
        };

    public static OperatorKind BidirectionalSequenceRnn { get; } =
        new(46, "BIDIRECTIONAL_SEQUENCE_RNN")
        {
            Kernel = KernelClass.Recurrent,
            Required = new(12) { Optional = [9, 10, 11] },
            Options = new(BuiltinOptionsType.BidirectionalSequenceRNN, ReadSequence),
            Macs = op => Steps(op) * Weights(op, []),
            Constants = ConstantNames.AllWeights,
        };

    /// <summary>Its first version was always time-major, so that is the default of its option.</summary>
    public static OperatorKind BidirectionalSequenceLstm { get; } =
        new(52, "BIDIRECTIONAL_SEQUENCE_LSTM")
        {
            Kernel = KernelClass.Recurrent,
            Required = Cells,
            Options = new(
                BuiltinOptionsType.BidirectionalSequenceLSTM,
                t => new() { Activation = t.Byte(0), TimeMajor = t.Byte(4, fallback: 1) != 0 }
            ),
            Macs = op => Steps(op) * Weights(op, [.. Peepholes, .. BackwardPeepholes]),
            Constants = ConstantNames.AllWeights,
        };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [Lstm, Rnn, Svdf, UnidirectionalSequenceRnn, UnidirectionalSequenceLstm, BidirectionalSequenceRnn, BidirectionalSequenceLstm];

    private static OperatorOptions ReadSequence(IFieldReader table) => new() { TimeMajor = table.Bool(0), Activation = table.Byte(1) };

    private static long Batch(OperatorInfo op) => op.Dimension(Sequence, 0);

    // Batch x time, in either order.
    private static long Steps(OperatorInfo op) => op.Dimension(Sequence, 0) * op.Dimension(Sequence, 1);

    /// <summary>Matrices and peephole vectors of the cells; biases (int32 or float beside quantised weights) only add.</summary>
    private static long Weights(OperatorInfo op, int[] peepholes) =>
        op.Constants.Where(t => t.Rank == 2).Sum(t => t.Elements)
        + peepholes.Select(op.Input).OfType<TensorInfo>().Where(t => t is { IsConstant: true, Rank: 1 }).Sum(t => t.Elements);
}
