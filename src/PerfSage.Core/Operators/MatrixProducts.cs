using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

internal static class MatrixProducts
{
    // FullyConnectedOptionsWeightsFormat.SHUFFLED4x16INT8
    private const byte Shuffled = 1;

    public static OperatorKind FullyConnected { get; } =
        new(9, "FULLY_CONNECTED")
        {
            Kernel = KernelClass.MultiplyAccumulate,
            Required = new(2),
            Options = new(
                BuiltinOptionsType.FullyConnected,
                t =>
                    new()
                    {
                        Activation = t.Byte(0),
                        ShuffledWeights = t.Byte(1) == Shuffled,
                        KeepDims = t.Bool(2),
                    }
            ),
            Macs = op => op.OutputElements * (op.Input(1)?.FromLast(0) ?? 0),
            Constants = ConstantNames.WithBias(2),
        };

    public static OperatorKind BatchMatMul { get; } =
        new(126, "BATCH_MATMUL")
        {
            Kernel = KernelClass.MultiplyAccumulate,
            Required = new(2),
            Options = new(BuiltinOptionsType.BatchMatMul, t => new() { AdjointX = t.Bool(0), AdjointY = t.Bool(1) }),
            Macs = op => op.OutputElements * (op.Input(0)?.FromLast(op.Options.AdjointX ? 1 : 0) ?? 0),
            Constants = ConstantNames.AllWeights,
        };

    public static IReadOnlyList<OperatorKind> All { get; } = [FullyConnected, BatchMatMul];
}
