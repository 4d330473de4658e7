using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Placing;

internal static class QuantizationConstraints
{
    private const int Int32Bits = 32;

    // The zero point of unsigned 16-bit numbers that stand for signed ones.
    private const int MiddleOf16Bits = 32_768;

    public static Constraint IsPresent { get; } =
        new(
            "tensors that are not quantized",
            // Who takes the numbers out of a constant takes its quantization out as well.
            c => Scaled(c).All(t => t.Quantization is { ScaleCount: > 0, ZeroPointCount: > 0 } || t.IsStripped)
        );

    public static Constraint IsPositive { get; } =
        new("a scale that is not a positive number", c => Scaled(c).All(t => t.Quantization.HasPositiveScales));

    public static Constraint IsPerTensor { get; } =
        new("quantization per channel", c => c.Tensors.All(t => t.Quantization is { ScaleCount: <= 1, ZeroPointCount: <= 1 }));

    public static Constraint IsTheSameEverywhere { get; } =
        new("inputs with another quantization than its output", c => c.Inputs.All(t => t.Quantization.IsSameScale(c.Output.Quantization)));

    /// <summary>Of Ethos-U55 and Ethos-U65.</summary>
    public static Constraint ZeroPoints { get; } =
        new(
            "a zero point that the NPU cannot subtract",
            c =>
                c.FeatureMaps.All(t =>
                    t.Quantization.ZeroPoint == 0 || (t.Type.Bits() != Int32Bits && (IsSigned(t.Type) || t.Quantization.ZeroPoint > 0))
                )
        );

    /// <summary>Of Ethos-U85.</summary>
    public static Constraint ZeroPointsInRange { get; } =
        new(
            ZeroPoints.Reason,
            c =>
                c.Inputs.All(t =>
                    t.Quantization.ZeroPoint is var zero && InputRange(t.Type) is var (low, high) && low <= zero && zero <= high
                )
                && c.Outputs.All(t =>
                    t.Quantization.ZeroPoint is var zero && IsSigned(t.Type)
                        ? zero is >= sbyte.MinValue and <= sbyte.MaxValue
                        : zero is (>= 0 and <= byte.MaxValue) or MiddleOf16Bits
                )
        );

    private static IEnumerable<TensorInfo> Scaled(Candidate c) => c.FeatureMaps.Concat(Weights(c.Operator));

    private static IEnumerable<TensorInfo> Weights(OperatorInfo op) =>
        op.Is(Recurrent.UnidirectionalSequenceLstm) ? op.Inputs.Take(LstmConstraints.Gates).OfType<TensorInfo>()
        : op.Kind.HasImageFilter || op.Is(MatrixProducts.FullyConnected) ? op.Inputs.Skip(1).Take(1).OfType<TensorInfo>()
        : [];

    private static (int Low, int High) InputRange(TensorType type) =>
        type switch
        {
            TensorType.Int8 => (sbyte.MinValue, sbyte.MaxValue),
            TensorType.UInt8 => (0, byte.MaxValue),
            _ => (0, 0),
        };

    private static bool IsSigned(TensorType type) => type is TensorType.Int8 or TensorType.Int16 or TensorType.Int32 or TensorType.Int64;
}
