using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

/// <summary>A small model for each kind of operator that some Ethos-U runs, which ends in that operator as the NPU likes it.</summary>
internal static class KindModels
{
    private static readonly int[] Image = [1, 6, 4, 8];

    // Element-wise, with one operand and with two.
    private static readonly BuiltinOperator[] Unaries =
    [
        BuiltinOperator.Abs,
        BuiltinOperator.Neg,
        BuiltinOperator.Exp,
        BuiltinOperator.Log,
        BuiltinOperator.Rsqrt,
        BuiltinOperator.Relu,
        BuiltinOperator.Relu6,
        BuiltinOperator.ReluN1To1,
        BuiltinOperator.Relu0To1,
        BuiltinOperator.Logistic,
        BuiltinOperator.Tanh,
        BuiltinOperator.LeakyRelu,
        BuiltinOperator.HardSwish,
        BuiltinOperator.Quantize,
        BuiltinOperator.Cast,
        BuiltinOperator.LogicalNot,
    ];

    private static readonly BuiltinOperator[] Pairs =
    [
        BuiltinOperator.Add,
        BuiltinOperator.Sub,
        BuiltinOperator.Mul,
        BuiltinOperator.Div,
        BuiltinOperator.Maximum,
        BuiltinOperator.Minimum,
        BuiltinOperator.SquaredDifference,
        BuiltinOperator.Equal,
        BuiltinOperator.NotEqual,
        BuiltinOperator.Greater,
        BuiltinOperator.GreaterEqual,
        BuiltinOperator.Less,
        BuiltinOperator.LessEqual,
        BuiltinOperator.LogicalAnd,
        BuiltinOperator.LogicalOr,
    ];

    private static readonly (BuiltinOperator Code, Action<GraphBuilder> Build)[] Others =
    [
        (BuiltinOperator.Conv2D, g => g.Conv2D(g.Input(Image), 8, 3)),
        (BuiltinOperator.DepthwiseConv2D, g => g.DepthwiseConv2D(g.Input(Image), 3)),
        (BuiltinOperator.TransposeConv, g => g.TransposeConv(g.Input(Image), 8, 3, 2)),
        (BuiltinOperator.FullyConnected, g => g.FullyConnected(g.Input([1, 8]), 4)),
        (BuiltinOperator.BatchMatMul, g => g.BatchMatMul(g.Input([2, 4, 8]), g.Input([2, 8, 3]))),
        (BuiltinOperator.UnidirectionalSequenceLstm, g => g.UnidirectionalSequenceLstm(g.Input([1, 5, 8]), 6)),
        (BuiltinOperator.AveragePool2D, g => g.AveragePool2D(g.Input(Image), 2)),
        (BuiltinOperator.MaxPool2D, g => g.MaxPool2D(g.Input(Image), 2)),
        (BuiltinOperator.ResizeBilinear, g => g.ResizeBilinear(g.Input(Image), (12, 8))),
        (BuiltinOperator.ResizeNearestNeighbor, g => g.ResizeNearestNeighbor(g.Input(Image), (12, 8))),
        (BuiltinOperator.Mean, g => g.Mean(g.Input(Image), [1, 2])),
        (BuiltinOperator.Sum, g => Reduce(g, BuiltinOperator.Sum)),
        (BuiltinOperator.ReduceMax, g => Reduce(g, BuiltinOperator.ReduceMax)),
        (BuiltinOperator.ReduceMin, g => Reduce(g, BuiltinOperator.ReduceMin)),
        (BuiltinOperator.ReduceAny, g => Reduce(g, BuiltinOperator.ReduceAny)),
        (BuiltinOperator.ReduceAll, g => Reduce(g, BuiltinOperator.ReduceAll)),
        (
            BuiltinOperator.ArgMax,
            g =>
                g.Operator(
                    BuiltinOperator.ArgMax,
                    [g.Input(Image), g.Constant([3], "axis", [])],
                    [1, 6, 4],
                    type: TensorType.Int32,
                    quantization: Quantization.PerTensor(1, 0)
                )
        ),
        (BuiltinOperator.Softmax, g => g.Softmax(g.Input([1, 8]))),
        (BuiltinOperator.Prelu, g => g.Operator(BuiltinOperator.Prelu, [g.Input(Image), g.Weights(1, 1, 8)], Image)),
        (BuiltinOperator.Reshape, g => g.Reshape(g.Input(Image), [1, 192])),
        (BuiltinOperator.Squeeze, g => g.Operator(BuiltinOperator.Squeeze, [g.Input(Image)], [6, 4, 8])),
        (
            BuiltinOperator.ExpandDims,
            g => g.Operator(BuiltinOperator.ExpandDims, [g.Input([6, 8]), g.Constant([0], "axis", [])], [1, 6, 8])
        ),
        (BuiltinOperator.Concatenation, g => g.Concatenation([g.Input(Image), g.Input(Image)], 3)),
        (
            BuiltinOperator.Pack,
            g =>
                g.Operator(
                    BuiltinOperator.Pack,
                    [g.Input(Image), g.Input(Image)],
                    [2, .. Image],
                    new OperatorOptions(OptionsKind.Pack, OptionField.Of(0, 2))
                )
        ),
        (BuiltinOperator.Unpack, g => g.Parts(BuiltinOperator.Unpack, [g.Input([2, 8])], g.Input([1]), 2, [8], options: null)),
        (BuiltinOperator.Split, g => g.Split(g.Input(Image), 3, 2)),
        (BuiltinOperator.SplitV, g => Split(g, splits: 2)),
        (
            BuiltinOperator.Slice,
            g =>
                g.Operator(
                    BuiltinOperator.Slice,
                    [g.Input(Image), g.Constant([0, 1, 0, 0], "begin"), g.Constant([1, 5, 4, 8], "size")],
                    [1, 5, 4, 8]
                )
        ),
        (BuiltinOperator.StridedSlice, g => g.StridedSlice(g.Input(Image), [0, 1, 0, 0], Image, [1, 2, 2, 1])),
        (BuiltinOperator.Pad, g => g.Pad(g.Input(Image), [(0, 0), (1, 1), (0, 1), (0, 0)])),
        (BuiltinOperator.Padv2, g => g.Operator(BuiltinOperator.Padv2, [g.Input(Image), Paddings(g), g.Weights(1)], [1, 8, 4, 8])),
        (BuiltinOperator.MirrorPad, g => g.Operator(BuiltinOperator.MirrorPad, [g.Input(Image), Paddings(g)], [1, 8, 4, 8])),
        (BuiltinOperator.Transpose, g => g.Transpose(g.Input(Image), [0, 2, 1, 3])),
        (
            BuiltinOperator.Tile,
            g => g.Operator(BuiltinOperator.Tile, [g.Input(Image), g.Constant([1, 1, 2, 1], "multiples")], [1, 6, 8, 8])
        ),
        (BuiltinOperator.ReverseV2, g => g.Operator(BuiltinOperator.ReverseV2, [g.Input(Image), g.Constant([1], "axes")], Image)),
        (BuiltinOperator.Gather, g => g.Operator(BuiltinOperator.Gather, [g.Input([6, 8]), g.Constant([1, 3], "indices")], [2, 8])),
        (BuiltinOperator.ScatterNd, g => ScatterNd(g, [4, 0], [2, 1])),
        (BuiltinOperator.Select, g => g.Operator(BuiltinOperator.Select, Choice(g), Image)),
        (BuiltinOperator.SelectV2, g => g.Operator(BuiltinOperator.SelectV2, Choice(g), Image)),
    ];

    public static IReadOnlyDictionary<BuiltinOperator, Action<GraphBuilder>> All { get; } =
        Others
            .Concat(Unaries.Select(code => (code, One(code))))
            .Concat(Pairs.Select(code => (code, Two(code))))
            .ToDictionary(row => row.Item1, row => row.Item2);

    public static void Split(GraphBuilder graph, int splits) =>
        graph.Parts(
            BuiltinOperator.SplitV,
            [graph.Input(Image), graph.Constant([4, 4], "sizes"), graph.Constant([3], "axis", [])],
            graph.Input(Image),
            2,
            [1, 6, 4, 4],
            new OperatorOptions(OptionsKind.SplitV, OptionField.Of(0, splits))
        );

    public static void ScatterNd(GraphBuilder graph, int[] rows, int[] shape) =>
        graph.Operator(
            BuiltinOperator.ScatterNd,
            [graph.Constant(rows, "rows", shape), graph.Input([shape[0], 8]), graph.Constant([6, 8], "shape")],
            [6, 8],
            type: TensorType.Int8
        );

    private static Action<GraphBuilder> One(BuiltinOperator code) => g => g.Unary(code, g.Input(Image));

    private static Action<GraphBuilder> Two(BuiltinOperator code) => g => g.Operator(code, [g.Input(Image), g.Input(Image)], Image);

    private static void Reduce(GraphBuilder graph, BuiltinOperator code) =>
        graph.Operator(code, [graph.Input(Image), graph.Constant([1, 2], "axes")], [1, 8]);

    private static Tensor Paddings(GraphBuilder graph) => graph.Constant([0, 0, 1, 1, 0, 0, 0, 0], "paddings", [4, 2]);

    private static Tensor[] Choice(GraphBuilder graph) => [graph.Input(Image), graph.Input(Image), graph.Input(Image)];
}
