using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

/// <summary>What can be wrong with an operator of any kind.</summary>
internal static class Changes
{
    public static IReadOnlyList<Func<OperatorInfo, OperatorInfo>> All { get; } =
    [
        op => Types(op, TensorType.Float32),
        op => Types(op, TensorType.Int16),
        op => Types(op, TensorType.Int32),
        op => Types(op, TensorType.Int64),
        op => Types(op, TensorType.UInt8),
        Unscaled,
        WithoutZeroPoints,
        WithNegativeScales,
        PerChannel,
        Open,
        WithoutShape,
        op => ZeroPoint(op, TensorType.UInt8, -5),
        op => op with { Inputs = Array.ConvertAll(op.Inputs, _ => (TensorInfo?)null) },
        op => op with { Outputs = [] },
        WithOtherOutputType,
        op => op with { Options = op.Options with { Activation = 5 } },
        op => Parameters(op, t => t with { IsConstant = false, Numbers = ConstantNumbers.None }),
        op => Parameters(op, t => t with { Type = TensorType.Int16 }),
        op => Parameters(op, t => t with { Numbers = ConstantNumbers.None with { Values = [99] } }),
        op => Parameters(op, t => t with { IsConstant = false }),
        op => Last(op, t => t with { Type = TensorType.Int16 }),
        op => Last(op, t => t with { IsConstant = false }),
        op => Last(op, t => t with { Shape = [8, 1], Numbers = ConstantNumbers.None }),
        op => Last(op, t => t with { Type = TensorType.Int64, Numbers = ConstantNumbers.None with { Largest = 1L << 50 } }),
        op => Parameters(op, t => t with { Numbers = ConstantNumbers.None with { Filters = new FilterSums(1L << 40, 1L << 40) } }),
        op => First(op, t => t with { Type = TensorType.Int16, Quantization = t.Quantization with { ZeroPoint = 0 } }),
        op => First(op, t => t with { Quantization = t.Quantization with { Scale = 7 } }),
        op => op with { Outputs = Array.ConvertAll(op.Outputs, t => t with { Shape = [1, 7, 7, 7, 7] }) },
    ];

    public static OperatorInfo Types(OperatorInfo op, TensorType type) => ZeroPoint(op, type, 0);

    public static OperatorInfo ZeroPoint(OperatorInfo op, TensorType type, long zeroPoint) =>
        Maps(op, t => t with { Type = type, Quantization = t.Quantization with { ZeroPoint = zeroPoint } });

    public static OperatorInfo Unscaled(OperatorInfo op) => Maps(op, t => t with { Quantization = Quantization.None });

    public static OperatorInfo WithoutZeroPoints(OperatorInfo op) =>
        Maps(op, t => t with { Quantization = t.Quantization with { ZeroPointCount = 0 } });

    public static OperatorInfo WithNegativeScales(OperatorInfo op) =>
        Maps(op, t => t with { Quantization = t.Quantization with { HasPositiveScales = false } });

    public static OperatorInfo PerChannel(OperatorInfo op) =>
        Maps(op, t => t with { Quantization = t.Quantization with { ScaleCount = 8, ZeroPointCount = 8 } });

    public static OperatorInfo Open(OperatorInfo op) => Maps(op, t => t with { IsDynamic = true });

    public static OperatorInfo WithoutShape(OperatorInfo op) =>
        op with
        {
            Outputs = Array.ConvertAll(op.Outputs, t => t with { Shape = [] }),
        };

    private static OperatorInfo WithOtherOutputType(OperatorInfo op) =>
        op with
        {
            Outputs = Array.ConvertAll(
                op.Outputs,
                t => t with { Type = TensorType.UInt8, Quantization = t.Quantization with { ZeroPoint = 0 } }
            ),
        };

    private static OperatorInfo Maps(OperatorInfo op, Func<TensorInfo, TensorInfo> change)
    {
        var maps = FeatureMapInputs.Of(op);
        return op with
        {
            Inputs = Array.ConvertAll(op.Inputs, t => t is not null && maps.Contains(t) ? change(t) : t),
            Outputs = Array.ConvertAll(op.Outputs, t => change(t)),
        };
    }

    private static OperatorInfo First(OperatorInfo op, Func<TensorInfo, TensorInfo> change)
    {
        var map = FeatureMapInputs.Of(op)[0];
        return op with { Inputs = Array.ConvertAll(op.Inputs, t => t == map ? change(t) : t) };
    }

    // The bias, where there is one.
    private static OperatorInfo Last(OperatorInfo op, Func<TensorInfo, TensorInfo> change) =>
        op.Inputs[^1] is { IsConstant: true } last ? op with { Inputs = [.. op.Inputs[..^1], change(last)] } : op;

    private static OperatorInfo Parameters(OperatorInfo op, Func<TensorInfo, TensorInfo> change) =>
        op with
        {
            Inputs = Array.ConvertAll(op.Inputs, t => t is { IsConstant: true } ? change(t) : t),
        };
}
