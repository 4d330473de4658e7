using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;
using static PerfSage.Core.Tests.Devices.EthosU.Placing.PlacementCase;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

/// <summary>Axes of reductions.</summary>
internal static class ReductionCases
{
    private const string RunTime = "axes that are computed at run time";
    private const string Foreign = "axes that its input does not have";
    private const string Batch = "a batch above 1";
    private const string Depth = "a mean over channels of a map with height and width";
    private const string Long = "a mean over more than 4096 elements of a dimension";
    private const string Many = "a mean over more elements than the accumulator holds";
    private const string Type = "an input that is not int8, uint8 or int16";
    private const string NotDepth = "a search along another dimension than the channels";
    private const string Deep = "a search through more than 127 channels";
    private const string Index = "an output that is not int32 or int64";
    private const string Not8Bit = "an input that is not 8-bit";
    private const string Computed = "parameters that are not constant";

    public static IReadOnlyList<PlacementCase> All { get; } =
    [
        Both("mean over an axis", null, g => Mean(g, [1, 8, 6, 4], [1])),
        Both("mean over an axis from the end", null, g => Mean(g, [1, 8, 6, 4], [-3, -2])),
        Both("mean over axes of run time", RunTime, g => Reduce(g, BuiltinOperator.Mean, g.Input([1], TensorType.Int32))),
        Both("sum over axes of run time", RunTime, g => Reduce(g, BuiltinOperator.Sum, g.Input([1], TensorType.Int32))),
        Both("mean over an axis too many", Foreign, g => Mean(g, [1, 8, 6, 4], [4])),
        Both("maximum over an axis too many", Foreign, g => Reduce(g, BuiltinOperator.ReduceMax, g.Constant([-5], "axes"))),
        Both("mean over a batch of 2", Batch, g => Mean(g, [2, 8, 6, 4], [1, 2])),
        Both("mean over five dimensions", Batch, g => Mean(g, [2, 1, 8, 6, 4], [2, 3])),
        Both("mean over channels", Depth, g => Mean(g, [1, 8, 6, 4], [3])),
        Both("mean over channels, from the end", Depth, g => Mean(g, [1, 8, 6, 4], [-1])),
        Both("mean over channels of a row", null, g => Mean(g, [1, 1, 6, 4], [3])),
        Both("mean over channels of a sequence", null, g => Mean(g, [1, 197, 192], [-1])),
        Both("mean over 4096 columns", null, g => Mean(g, [1, 1, 4096, 4], [2])),
        Both("mean over 4097 columns", Long, g => Mean(g, [1, 1, 4097, 4], [2])),
        Both("mean over 2^24 of int8", null, g => Mean(g, [1, 4096, 4096, 1], [1, 2])),
        Both("mean over 2^24 of uint8", Many, g => Mean(g, [1, 4096, 4096, 1], [1, 2], TensorType.UInt8)),
        Both("mean over 2^23 of uint8", null, g => Mean(g, [1, 2048, 4096, 1], [1, 2], TensorType.UInt8)),
        Both("mean over 2^16 of int16", null, g => Mean(g, [1, 256, 256, 1], [1, 2], TensorType.Int16)),
        Both("mean over more of int16", Many, g => Mean(g, [1, 257, 256, 1], [1, 2], TensorType.Int16)),
        new("mean of int32", "32-bit feature maps", Type, g => Mean(g, [1, 8, 6, 4], [1], TensorType.Int32)),
        Both("largest of 127 channels", null, g => ArgMax(g, [1, 4, 127], 2)),
        new("largest of 128 channels", Deep, null, g => ArgMax(g, [1, 4, 128], 2)),
        Both("largest from the end", null, g => ArgMax(g, [1, 4, 8], -1)),
        new("largest of rows", NotDepth, null, g => ArgMax(g, [1, 4, 8], 1)),
        Both("largest as int8", Index, g => ArgMax(g, [1, 4, 8], 2, result: TensorType.Int8)),
        Both("largest of int16", Not8Bit, g => ArgMax(g, [1, 4, 8], 2, TensorType.Int16)),
        Both("largest along an axis of run time", Computed, g => ArgMax(g, [1, 4, 8], g.Input([1], TensorType.Int32))),
    ];

    private static void Mean(GraphBuilder graph, int[] shape, int[] axes, TensorType type = TensorType.Int8) =>
        graph.Operator(
            BuiltinOperator.Mean,
            [graph.AddTensor(type, shape, Quantization.PerTensor(1, 0)), graph.Constant(axes, "axes")],
            [1]
        );

    private static void Reduce(GraphBuilder graph, BuiltinOperator code, Tensor axes) =>
        graph.Operator(code, [graph.Input([1, 8, 6, 4]), axes], [1, 4]);

    private static void ArgMax(
        GraphBuilder graph,
        int[] shape,
        int axis,
        TensorType type = TensorType.Int8,
        TensorType result = TensorType.Int32
    ) => ArgMax(graph, shape, graph.Constant([axis], "axis", []), type, result);

    private static void ArgMax(
        GraphBuilder graph,
        int[] shape,
        Tensor axis,
        TensorType type = TensorType.Int8,
        TensorType result = TensorType.Int32
    ) => graph.Operator(BuiltinOperator.ArgMax, [graph.Input(shape, type), axis], [1, 4], null, result, Quantization.PerTensor(1, 0));
}
