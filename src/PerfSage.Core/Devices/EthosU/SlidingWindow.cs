using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>How a pass walks over its input.</summary>
/// <param name="Kernel">Taps, without dilation.</param>
/// <param name="Area">Rows and columns that the kernel spans, with dilation.</param>
internal readonly record struct SlidingWindow(Extent Kernel, Extent Area, Extent Stride)
{
    private const int LargestStride = 3;

    /// <summary>One element after the other.</summary>
    public static SlidingWindow One { get; } = new(Extent.One, Extent.One, Extent.One);

    public long Taps => (long)Kernel.H * Kernel.W;

    /// <summary>Whether the hardware lacks the strides, so that each position is an operation of its own.</summary>
    public bool IsUnrolled => Stride.H > LargestStride || Stride.W > LargestStride;

    /// <param name="options">Strides and dilations.</param>
    public static SlidingWindow Of(Extent kernel, OperatorOptions options) =>
        new(
            Kernel: new Extent(Expand(kernel.H, options.DilationH), Expand(kernel.W, options.DilationW)),
            Area: new Extent(Span(kernel.H, options.DilationH), Span(kernel.W, options.DilationW)),
            Stride: new Extent(options.StrideH, options.StrideW)
        );

    // The array dilates by two at most; what is left of a larger dilation is written into the kernel as zeros.
    private static int Expand(int kernel, int dilation) => Span(kernel, dilation % 2 == 0 ? dilation / 2 : dilation);

    private static int Span(int kernel, int dilation) => Rounding.Saturate(((long)(kernel - 1) * dilation) + 1);
}
