using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>
/// Bytes of weights in the NPU's compressed stream. The codes are Golomb-Rice's, and the stream's order pads channels and taps with
/// zeros, so the size is near the entropy of the weights together with those zeros. Source: least squares of relative error over the
/// total sizes that the Vela compiler 5.1 gives for 1,776 graphs; median error 0.7 to 1.7 %.
/// </summary>
internal static class CompressedWeights
{
    private const int SubKernel = 8;
    private const int InputDepth = 32;
    private const double UnknownEntropyBits = 8;

    // Bits beyond the entropy, as a share of it, at entropies of 1 to 8 bits.
    private static readonly double[] Excess = [-0.0265, -0.0521, -0.0472, -0.0734, -0.0666, -0.0132, -0.0603, -0.0124];
    private const double ExcessOfPeak = 0.0902;
    private const double ExcessOfSquaredPeak = -0.0147;
    private const double ExtraBits = 0.0852;
    private const double MostBits = 8.5675;
    private const double HeaderBytes = 36.83;
    private const double SliceBytes = 14.87;
    private const int SliceDepth = 64;

    /// <param name="inputD">Input channels of one output channel; likewise <paramref name="outputD"/>.</param>
    /// <param name="bits">Of an input element.</param>
    public static double Bytes(TensorInfo filter, NpuKind kind, bool isPartKernel, SlidingWindow window, int inputD, int outputD, int bits)
    {
        var count = (double)window.Taps * (kind == NpuKind.Depthwise ? 1 : inputD) * outputD;
        var padding = Padding(kind, isPartKernel, window, inputD, outputD, bits);
        var all = Math.Max(1, count + padding);
        return (all * BitsPerWeight(filter, padding / all) / 8) + HeaderBytes + (SliceBytes * CeilDiv(outputD, SliceDepth));
    }

    /// <returns>Zeros of the padding; those that the stream's end leaves out do not count, hence the shares.</returns>
    private static double Padding(NpuKind kind, bool isPartKernel, SlidingWindow window, int inputD, int outputD, int bits)
    {
        double taps = window.Taps;
        var outputs = RoundUp(outputD, NpuCore.InputUblockD);
        if (kind == NpuKind.Depthwise)
        {
            return ((double)GroupedTaps(window, 4) * outputs) - (taps * outputD);
        }

        var inputs = RoundUp(inputD, NpuCore.InputUblockD);
        var weights = taps * inputD * outputD;
        if (isPartKernel)
        {
            return 0.6152 * (((double)GroupedTaps(window, bits == 8 ? 4 : 2) * inputs * outputs) - weights);
        }

        var (near, far) = kind == NpuKind.VectorProduct ? (0.408, 0.4981) : (0.5451, 0.6276);
        var block = RoundUp(inputD, bits == 8 ? InputDepth : InputDepth / 2);
        return (near * ((taps * inputs * outputs) - weights)) + (far * taps * (block - inputs) * outputs);
    }

    // Kernels are cut into pieces of at most 8 x 8, and the taps of each are filled up.
    private static long GroupedTaps(SlidingWindow window, int group)
    {
        var ((rows, restH), (columns, restW)) = (Math.DivRem(window.Kernel.H, SubKernel), Math.DivRem(window.Kernel.W, SubKernel));
        return ((long)rows * columns * SubKernel * SubKernel)
            + ((long)rows * RoundUp(SubKernel * restW, group))
            + ((long)columns * RoundUp(SubKernel * restH, group))
            + RoundUp(restH * restW, group);
    }

    private static double BitsPerWeight(TensorInfo filter, double paddingShare)
    {
        var entropy = filter.Statistics?.EntropyBits ?? UnknownEntropyBits;
        var zeros = filter.Statistics?.ZeroFraction ?? 0;
        var ofOthers = zeros < 1 ? Math.Clamp((entropy - Binary(zeros)) / (1 - zeros), 0, 8) : 0;
        var share = (zeros * (1 - paddingShare)) + paddingShare;
        var mixed = Binary(share) + ((1 - share) * ofOthers);
        var peak = Math.Clamp(Math.Log2(Math.Max(share, Math.Pow(2, -mixed))) + mixed, 0, 6);
        var factor = 1 + Interpolated(mixed) + (ExcessOfPeak * peak) + (ExcessOfSquaredPeak * peak * peak);
        return Math.Min(MostBits, (mixed * factor) + ExtraBits);
    }

    private static double Interpolated(double entropyBits)
    {
        var position = Math.Clamp(entropyBits - 1, 0, Excess.Length - 1);
        var lower = Math.Min((int)position, Excess.Length - 2);
        return Excess[lower] + ((position - lower) * (Excess[lower + 1] - Excess[lower]));
    }

    private static double Binary(double p) => p is > 0 and < 1 ? -((p * Math.Log2(p)) + ((1 - p) * Math.Log2(1 - p))) : 0;
}
