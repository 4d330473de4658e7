using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Operators;

/// <summary>Every kind the options of which are read. Fields as in schema.fbs, all different and none at its default.</summary>
internal static class OptionsCases
{
    private const byte Valid = 1;
    private const byte Tanh = 4;
    private const byte Shuffled = 1;
    private const byte Basic = 1;

    public static IReadOnlyList<OptionsCase> All { get; } =
    [
        new(
            BuiltinOperator.Conv2D,
            OptionsKind.Conv2D,
            "padding 2, activation 4, stride height 3, stride width 2, dilation height 6, dilation width 5",
            Valid,
            2,
            3,
            Tanh,
            5,
            6
        ),
        new(
            BuiltinOperator.DepthwiseConv2D,
            OptionsKind.DepthwiseConv2D,
            "padding 2, activation 4, stride height 3, stride width 2, dilation height 6, dilation width 5, depth multiplier 7",
            Valid,
            2,
            3,
            7,
            Tanh,
            5,
            6
        ),
        new(
            BuiltinOperator.TransposeConv,
            OptionsKind.TransposeConv,
            "padding 2, activation 4, stride height 3, stride width 2",
            Valid,
            2,
            3,
            Tanh
        ),
        Volumes(BuiltinOperator.Conv3D),
        Volumes(BuiltinOperator.Conv3DTranspose),
        new(
            BuiltinOperator.FullyConnected,
            OptionsKind.FullyConnected,
            "activation 4, keep dimensions 1, shuffled weights 1",
            Tanh,
            Shuffled,
            true
        ),
        new(BuiltinOperator.BatchMatMul, OptionsKind.BatchMatMul, "adjoint first 1", true, false),
        new(BuiltinOperator.BatchMatMul, OptionsKind.BatchMatMul, "adjoint second 1", false, true),
        new(BuiltinOperator.Lstm, OptionsKind.Lstm, "activation 4, basic kernel 1", Tanh, null, null, Basic),
        new(BuiltinOperator.Rnn, OptionsKind.Rnn, "activation 4", Tanh),
        new(BuiltinOperator.Svdf, OptionsKind.Svdf, "activation 4, rank 3", 3, Tanh),
        new(BuiltinOperator.UnidirectionalSequenceRnn, OptionsKind.SequenceRnn, "activation 4, time-major 1", true, Tanh),
        new(
            BuiltinOperator.UnidirectionalSequenceLstm,
            OptionsKind.UnidirectionalSequenceLstm,
            "activation 4, time-major 1",
            Tanh,
            null,
            null,
            true
        ),
        new(BuiltinOperator.BidirectionalSequenceRnn, OptionsKind.BidirectionalSequenceRnn, "activation 4, time-major 1", true, Tanh),
        new(
            BuiltinOperator.BidirectionalSequenceLstm,
            OptionsKind.BidirectionalSequenceLstm,
            "activation 4",
            Tanh,
            null,
            null,
            true,
            false
        ),
        Window(BuiltinOperator.AveragePool2D),
        Window(BuiltinOperator.L2Pool2D),
        Window(BuiltinOperator.MaxPool2D),
        new(BuiltinOperator.Softmax, OptionsKind.Softmax, "negative beta 1", -0.5f),
        new(BuiltinOperator.L2Normalization, OptionsKind.L2Norm, "activation 4", Tanh),
        new(BuiltinOperator.Add, OptionsKind.Add, "activation 4", Tanh),
        new(BuiltinOperator.Mul, OptionsKind.Mul, "activation 4", Tanh),
        new(BuiltinOperator.Sub, OptionsKind.Sub, "activation 4", Tanh),
        new(BuiltinOperator.Div, OptionsKind.Div, "activation 4", Tanh),
        Reducer(BuiltinOperator.Mean),
        Reducer(BuiltinOperator.Sum),
        Reducer(BuiltinOperator.ReduceProd),
        Reducer(BuiltinOperator.ReduceMax),
        Reducer(BuiltinOperator.ReduceMin),
        Reducer(BuiltinOperator.ReduceAny),
        Reducer(BuiltinOperator.ReduceAll),
        new(BuiltinOperator.Concatenation, OptionsKind.Concatenation, "activation 4, axis 2", 2, Tanh),
        new(BuiltinOperator.Split, OptionsKind.Split, "count 3", 3),
        new(BuiltinOperator.SplitV, OptionsKind.SplitV, "count 3", 3),
        new(BuiltinOperator.Pack, OptionsKind.Pack, "axis 2, count 3", 3, 2),
        new(BuiltinOperator.Unpack, OptionsKind.Unpack, "axis 2, count 3", 3, 2),
        new(
            BuiltinOperator.StridedSlice,
            OptionsKind.StridedSlice,
            "begin mask 2, end mask 3, ellipsis mask 4, new axis mask 5, shrink axis mask 6, end is offset 1",
            2,
            3,
            4,
            5,
            6,
            true
        ),
        new(BuiltinOperator.Gather, OptionsKind.Gather, "axis 2, batch dimensions 1", 2, 1),
        new(BuiltinOperator.OneHot, OptionsKind.OneHot, "depth axis 2", 2),
        new(BuiltinOperator.Reshape, OptionsKind.Reshape, "dimensions 2 -1", new[] { 2, -1 }),
        new(BuiltinOperator.Reshape, OptionsKind.Reshape, "", Enumerable.Repeat(1, 65).ToArray()),
        new(BuiltinOperator.Squeeze, OptionsKind.Squeeze, "dimensions 1 3", new[] { 1, 3 }),
        new(BuiltinOperator.DepthToSpace, OptionsKind.DepthToSpace, "block size 2", 2),
        new(BuiltinOperator.SpaceToDepth, OptionsKind.SpaceToDepth, "block size 2", 2),
        new(BuiltinOperator.ResizeBilinear, OptionsKind.ResizeBilinear, "align corners 1", null, null, true, false),
        new(BuiltinOperator.ResizeBilinear, OptionsKind.ResizeBilinear, "half-pixel centers 1", null, null, false, true),
        new(BuiltinOperator.ResizeNearestNeighbor, OptionsKind.ResizeNearestNeighbor, "align corners 1", true, false),
        new(BuiltinOperator.ResizeNearestNeighbor, OptionsKind.ResizeNearestNeighbor, "half-pixel centers 1", false, true),
    ];

    private static OptionsCase Volumes(BuiltinOperator code) =>
        new(
            code,
            OptionsKind.Conv3D,
            "padding 2, activation 4, stride height 4, stride width 3, stride depth 2, "
                + "dilation height 7, dilation width 6, dilation depth 5",
            Valid,
            2,
            3,
            4,
            Tanh,
            5,
            6,
            7
        );

    private static OptionsCase Window(BuiltinOperator code) =>
        new(
            code,
            OptionsKind.Pool2D,
            "padding 2, activation 4, stride height 3, stride width 2, window height 6, window width 5",
            Valid,
            2,
            3,
            5,
            6,
            Tanh
        );

    private static OptionsCase Reducer(BuiltinOperator code) => new(code, OptionsKind.Reducer, "keep dimensions 1", true);
}
