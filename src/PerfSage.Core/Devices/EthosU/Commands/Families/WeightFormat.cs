using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>The weights of an operator as the NPU stores them.</summary>
internal static class WeightFormat
{
    // Beyond any memory; it keeps the size of padded weights inside 64 bits.
    private const double MostBytes = 1L << 60;

    public static NpuWeights Weights(TensorInfo filter, NpuKind kind, SlidingWindow window, int inputD, int outputD, int bits)
    {
        var partKernel = kind == NpuKind.Convolution && KernelOrder.PrefersPartKernel(inputD, bits, window);
        var bytes = CompressedWeights.Bytes(filter, kind, partKernel, window, inputD, outputD, bits);
        return new NpuWeights(filter, RoundUp((long)Math.Min(bytes, MostBytes), 16), RoundUp(10L * outputD, 16), outputD);
    }
}
