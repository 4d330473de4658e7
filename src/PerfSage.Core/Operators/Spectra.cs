using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Fourier transforms and complex numbers.</summary>
internal static class Spectra
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(131, "RFFT2D") { Kernel = KernelClass.Sort, Required = new(2) },
        new(133, "IMAG") { Kernel = KernelClass.Move },
        new(134, "REAL") { Kernel = KernelClass.Move },
        new(135, "COMPLEX_ABS") { Kernel = KernelClass.Function },
    ];
}
