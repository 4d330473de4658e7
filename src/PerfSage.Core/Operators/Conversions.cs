using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators that write the same numbers as another type or with another scale.</summary>
internal static class Conversions
{
    public static OperatorKind Dequantize { get; } = new(6, "DEQUANTIZE") { Kernel = KernelClass.Arithmetic };

    public static OperatorKind Cast { get; } = new(53, "CAST") { Kernel = KernelClass.Arithmetic };

    public static OperatorKind Quantize { get; } = new(114, "QUANTIZE") { Kernel = KernelClass.Arithmetic };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [Dequantize, Cast, Quantize, new(80, "FAKE_QUANT") { Kernel = KernelClass.Arithmetic }];
}
