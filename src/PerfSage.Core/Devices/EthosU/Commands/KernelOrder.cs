using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>In which order a convolution walks over channels and taps.</summary>
internal static class KernelOrder
{
    private const int FewChannels = 8;

    /// <param name="inputD">Channels that it reads.</param>
    /// <param name="bits">Of an input element.</param>
    /// <returns>Whether taps first wastes less of the array.</returns>
    public static bool PrefersPartKernel(int inputD, int bits, SlidingWindow window)
    {
        if (inputD <= FewChannels)
        {
            return true;
        }

        var (channels, taps) = bits == 8 ? (32, 4) : (16, 2);
        var byDepth = inputD / (double)RoundUp(inputD, channels);
        var byKernel = inputD / (double)RoundUp(inputD, FewChannels) * (window.Taps / (double)RoundUp(window.Taps, taps));
        return byKernel >= byDepth;
    }
}
