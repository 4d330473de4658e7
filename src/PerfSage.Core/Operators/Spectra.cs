using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Fourier transforms and complex numbers.</summary>
internal static class Spectra
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [new(131, "RFFT2D") { Required = new(2) }, new(133, "IMAG"), new(134, "REAL"), new(135, "COMPLEX_ABS")];
}
