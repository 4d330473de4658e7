using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>What limits the blocks of one operation.</summary>
/// <param name="Granule">Of output blocks.</param>
/// <param name="Limit">The largest output block.</param>
/// <param name="Bits">Of an input element.</param>
internal sealed record BlockSpace(U85Core Core, MicroBlock Micro, Volume Granule, Volume Limit, int AccumulatorBits, int Bits)
{
    private const int SubKernel = 8;

    public int Accumulators => Core.Buffers.AccumulatorBytes * 8 / AccumulatorBits;

    public int InputElements => Core.Buffers.InputBytes * 8 / Bits;

    /// <summary>The input that a block of the output needs.</summary>
    /// <param name="inputDepth">0 where each channel is computed of the same channel.</param>
    public static Volume Input(Volume block, SlidingWindow window, Volume granule, int inputDepth, int upscale = 1, bool isNearest = false)
    {
        int Span(int size, int stride, int area) =>
            Saturate(CeilDiv(((long)(size - 1) * stride) + Math.Min(area, SubKernel) + (isNearest ? 1 : 0), upscale));
        return new(
            RoundUp(Span(block.H, window.Stride.H, window.Area.H), granule.H),
            RoundUp(Span(block.W, window.Stride.W, window.Area.W), granule.W),
            RoundUp(inputDepth > 0 ? inputDepth : block.D, granule.D)
        );
    }
}
