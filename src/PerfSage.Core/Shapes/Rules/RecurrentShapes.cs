namespace PerfSage.Core.Shapes.Rules;

/// <summary>Layers with a state. Weights are [units, inputs]; a sequence is [batch, time, inputs], or time first.</summary>
internal static class RecurrentShapes
{
    // Inputs of TFLite's LSTM kernels: recurrent_to_output_weights, [cells, outputs], of the forward cell and of the backward one.
    private const int LstmOutputs = 8;
    private const int BackwardLstmOutputs = 25;

    private const int BasicInputs = 5;

    // bw_input_weights of the bidirectional RNN.
    private const int BackwardWeights = 5;

    public static int[][] Rnn(Operands op) =>
        [
            [.. op.ShapeFrom(0, 1)[..^1], op.Shape(1, 2)[0]],
        ];

    public static int[][] BidirectionalRnn(Operands op) => Merge(op, op.Shape(1, 2)[0], op.Shape(BackwardWeights, 2)[0]);

    /// <summary>
    /// A cell of five inputs is the basic kernel of old files, the outputs of which are what it needs for computing, too.
    /// </summary>
    public static int[][] LstmCell(Operands op) => op.Count == BasicInputs ? Basic(op.Shape(0, 2), op.Shape(1, 2)[1]) : Lstm(op);

    public static int[][] Lstm(Operands op) =>
        [
            [.. op.ShapeFrom(0, 1)[..^1], op.Shape(LstmOutputs, 2)[1]],
        ];

    public static int[][] BidirectionalLstm(Operands op) => Merge(op, op.Shape(LstmOutputs, 2)[1], op.Shape(BackwardLstmOutputs, 2)[1]);

    /// <summary>Features are [units * rank, inputs].</summary>
    public static int[][] Svdf(Operands op) =>
        [
            [op.Shape(0, 2)[0], Dimensions.Divide(op.Shape(1, 2)[0], op.Options.Rank, "filters")],
        ];

    // Activation and state, both joined with the input, and the four gates.
    private static int[][] Basic(int[] x, int units) =>
        [
            [x[0], units],
            [x[0], units],
            [x[0], x[1] + units],
            [x[0], 4 * units],
        ];

    // One output has both directions side by side.
    private static int[][] Merge(Operands op, int forward, int backward)
    {
        var outer = op.ShapeFrom(0, 1)[..^1];
        return op.OutputCount == 1
            ?
            [
                [.. outer, forward + backward],
            ]
            :
            [
                [.. outer, forward],
                [.. outer, backward],
            ];
    }
}
