using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>A tile that the array computes at a time.</summary>
/// <param name="Input">
/// Granules of the input buffer: where the bits of a block's channels are at most 128, at most 256, or more; depths count 128 bits.
/// </param>
internal sealed record MicroBlock(Volume Output, MicroBlockUse Use, Volume[] Input)
{
    private const int GranuleBits = 128;

    /// <param name="depth">Channels of the input block.</param>
    public Volume InputGranule(int depth, int bits)
    {
        var granule = Input[
            (depth * bits) switch
            {
                > 2 * GranuleBits => 2,
                > GranuleBits => 1,
                _ => 0,
            }
        ];
        return granule with { D = granule.D * GranuleBits / bits };
    }

    /// <param name="isSingleTap">Whether a convolution of one tap takes all its channels at once.</param>
    public bool Runs(NpuKind kind, int bits, bool isSingleTap)
    {
        if (bits > 32)
        {
            return false;
        }

        if (kind == NpuKind.ElementWise)
        {
            return true;
        }

        var keepsChannels = kind is NpuKind.Depthwise or NpuKind.Pooling or NpuKind.ReduceExtreme or NpuKind.ArgMax;
        var isWide = bits == 32;
        return Use switch
        {
            MicroBlockUse.All => !isWide || kind is NpuKind.ReduceSum or NpuKind.ReduceExtreme or NpuKind.Resize,
            MicroBlockUse.AllButMatMul => isWide
                ? kind is NpuKind.ReduceSum or NpuKind.ReduceExtreme or NpuKind.Resize
                : kind != NpuKind.MatMul,
            MicroBlockUse.Matrices => !isWide && kind is NpuKind.Convolution or NpuKind.VectorProduct or NpuKind.MatMul,
            MicroBlockUse.Products => kind == NpuKind.Resize
                || (isWide ? kind is NpuKind.ReduceSum or NpuKind.ReduceExtreme : bits == 16 || !keepsChannels),
            _ => kind == NpuKind.Resize
                || (
                    !isWide && (bits == 16 ? kind == NpuKind.VectorProduct || (kind == NpuKind.Convolution && isSingleTap) : keepsChannels)
                ),
        };
    }
}
