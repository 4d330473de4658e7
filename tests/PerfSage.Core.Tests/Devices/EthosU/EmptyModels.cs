using PerfSage.Core.Graphs;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using ZooTensor = PerfSage.Zoo.Building.Tensor;

namespace PerfSage.Core.Tests.Devices.EthosU;

/// <summary>Models of one operator each, whose maps have no elements.</summary>
internal static class EmptyModels
{
    private static readonly int[][] Shapes =
    [
        [1, 0, 4, 8],
        [1, 4, 0, 8],
        [1, 4, 4, 0],
        [0, 4, 4, 8],
    ];

    private static readonly BuiltinOperator[] Kinds =
    [
        BuiltinOperator.Add,
        BuiltinOperator.SquaredDifference,
        BuiltinOperator.Relu,
        BuiltinOperator.Logistic,
        BuiltinOperator.Softmax,
        BuiltinOperator.AveragePool2D,
        BuiltinOperator.MaxPool2D,
        BuiltinOperator.Conv2D,
        BuiltinOperator.DepthwiseConv2D,
        BuiltinOperator.TransposeConv,
        BuiltinOperator.FullyConnected,
        BuiltinOperator.BatchMatMul,
        BuiltinOperator.Mean,
        BuiltinOperator.Sum,
        BuiltinOperator.ReduceMax,
        BuiltinOperator.ArgMax,
        BuiltinOperator.ResizeBilinear,
        BuiltinOperator.ResizeNearestNeighbor,
        BuiltinOperator.Transpose,
        BuiltinOperator.Gather,
        BuiltinOperator.ScatterNd,
        BuiltinOperator.Concatenation,
        BuiltinOperator.Split,
        BuiltinOperator.StridedSlice,
        BuiltinOperator.Pad,
        BuiltinOperator.Tile,
        BuiltinOperator.Quantize,
        BuiltinOperator.Prelu,
    ];

    public static IReadOnlyDictionary<string, Func<ModelGraph>> All { get; } =
        Kinds
            .SelectMany(_ => Shapes, (kind, shape) => (Name: $"{kind} of {string.Join('x', shape)}", Kind: kind, Shape: shape))
            .ToDictionary(c => c.Name, c => (Func<ModelGraph>)(() => Of(c.Kind, c.Shape)), StringComparer.Ordinal);

    /// <summary>A concatenation of two maps and, between them, one without rows.</summary>
    public static ModelGraph Joined(bool withEmpty) =>
        Zoo.Read(g =>
        {
            var (first, last) = (g.Input([1, 3, 4, 8]), g.Input([1, 2, 4, 8]));
            ZooTensor[] parts = withEmpty ? [first, g.Input([1, 0, 4, 8]), last] : [first, last];
            g.Output(g.Concatenation(parts, 1));
        });

    private static ModelGraph Of(BuiltinOperator kind, int[] shape) =>
        Zoo.Read(g =>
        {
            ZooTensor[] operands = [g.Input(shape), g.Input(shape), g.Input(shape)];
            g.Output(g.Operator(kind, operands, shape));
        });
}
