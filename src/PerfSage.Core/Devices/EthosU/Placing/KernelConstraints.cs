using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>Windows and strides of convolutions and pooling.</summary>
internal static class KernelConstraints
{
    private const int LongestStride = 3;
    private const int LargestPaddedWindow = 8;
    private const int TallestWindow = 256;
    private const int LargestWindow = 256 * 256;

    public static Constraint ShortStrides { get; } = new("strides above 3", c => HasShortStrides(c.Options));

    /// <summary>The compiler unrolls what strides farther, if nothing is padded or dilated.</summary>
    public static Constraint ShortOrPlainStrides { get; } =
        new("strides above 3 with padding or dilation", c => HasShortStrides(c.Options) || (IsUnpadded(c) && IsDense(c.Options)));

    public static Constraint MaxPoolWindow { get; } = new("a window above 256 rows or 65536 elements", HasUsualWindow);

    public static Constraint AveragePoolWindow { get; } =
        new(
            "a window above 8x8 with padding, or above 256 rows or 65536 elements",
            c => IsUnpadded(c) ? HasUsualWindow(c) : c.Options is { FilterH: <= LargestPaddedWindow, FilterW: <= LargestPaddedWindow }
        );

    /// <summary>Of Ethos-U55 and Ethos-U65.</summary>
    public static Constraint TransposedStrides { get; } =
        new(
            "strides other than 1x1 and 2x2",
            c =>
                (c.Options.StrideH, c.Options.StrideW) switch
                {
                    (1, 1) or (2, 2) => true,
                    (2, 1) => c.Input.FromLast(1) == 1 && c.Operator.Dimension(1, 2) == 1,
                    (1, 2) => c.Input.FromLast(2) == 1 && c.Operator.Dimension(1, 1) == 1,
                    _ => false,
                }
        );

    public static Constraint TransposedShape { get; } =
        new(
            "an output that does not follow from its input, strides and kernel",
            c =>
                c.Output.FromLast(2) == Transposed(c, c.Input.FromLast(2), c.Options.StrideH, c.Operator.Dimension(1, 1))
                && c.Output.FromLast(1) == Transposed(c, c.Input.FromLast(1), c.Options.StrideW, c.Operator.Dimension(1, 2))
        );

    public static bool HasShortStrides(OperatorOptions options) => options is { StrideH: <= LongestStride, StrideW: <= LongestStride };

    private static bool IsDense(OperatorOptions options) => options is { DilationH: 1, DilationW: 1 };

    private static bool HasUsualWindow(Candidate c) =>
        c.Options.FilterH <= TallestWindow && (long)c.Options.FilterH * c.Options.FilterW <= LargestWindow;

    // What counts is what is padded, not what the model says: SAME pads nothing where the windows happen to fit.
    private static bool IsUnpadded(Candidate c) =>
        c.Options.Padding == PaddingKind.Valid
        || (
            Padding(c.Input.FromLast(2), c.Options.StrideH, WindowH(c), c.Options.DilationH) == 0
            && Padding(c.Input.FromLast(1), c.Options.StrideW, WindowW(c), c.Options.DilationW) == 0
        );

    private static long WindowH(Candidate c) => c.Operator.ImageFilter?.Shape[1] ?? c.Options.FilterH;

    private static long WindowW(Candidate c) => c.Operator.ImageFilter?.Shape[2] ?? c.Options.FilterW;

    private static long Padding(long input, long stride, long window, long dilation)
    {
        var output = (input + stride - 1) / stride;
        return Math.Max(0, ((output - 1) * stride) + ((window - 1) * dilation) + 1 - input);
    }

    private static long Transposed(Candidate c, long input, long stride, long window) =>
        (input * stride) + (c.Options.Padding == PaddingKind.Valid ? Math.Max(0, window - stride) : 0);
}
