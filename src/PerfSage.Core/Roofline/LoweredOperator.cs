namespace PerfSage.Core.Roofline;

/// <summary>An operator as the MAC array sees it.</summary>
/// <param name="KernelH">Taps, without dilation.</param>
/// <param name="AreaH">Rows that the kernel spans, with dilation.</param>
/// <param name="Upscale">Input resampling: 2 for transposed convolutions and resizes.</param>
/// <param name="Repeats">How often the block runs: batch, time steps, passes of a composite operator.</param>
/// <param name="Bits">Of an input element.</param>
/// <param name="Inputs">1, or 2 for element-wise operators on two tensors.</param>
internal readonly record struct LoweredOperator(
    BlockKind Kind,
    Volume Input,
    Volume Output,
    int KernelH,
    int KernelW,
    int AreaH,
    int AreaW,
    int StrideH,
    int StrideW,
    int Upscale,
    long Repeats,
    int Bits,
    int Inputs,
    OutputKind OutputKind,
    ActivationKind Activation)
{
    public int Taps => KernelH * KernelW;

    public bool HasWeights => Kind is BlockKind.Convolution or BlockKind.Depthwise or BlockKind.VectorProduct;

    /// <summary>Whether every output channel reads one input channel only.</summary>
    public bool IsChannelWise => Kind is BlockKind.Depthwise or BlockKind.Pooling or BlockKind.ElementWise;
}
