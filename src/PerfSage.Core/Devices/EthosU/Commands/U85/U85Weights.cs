using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>
/// Size of compressed weights. The order and the padding are the hardware's; what a weight then takes is a fit to what Vela 5.1
/// encodes (1,593 graphs on U85-256 and U85-1024: nine in ten within 6 and 15 %).
/// </summary>
internal static class U85Weights
{
    private const double UnknownEntropyBits = 7.3;
    private const double BitsPerBit = 1.052;
    private const double BitsPerSymbol = 1.066;
    private const double LeastRunBits = 0.7;
    private const double RunBits = 1.032;
    private const double MostBits = 8.4;
    private const double StreamBytes = 51;
    private const double SliceBytes = 13.2;
    private const int SliceDepth = 64;
    private const double ChannelBytes = 10;
    private const int Quantum = 16;

    public static NpuWeights Encode(U85Core core, NpuOperation op, NpuBlock block)
    {
        var weights = op.Weights!;
        var depth = weights.Depth;
        var scaleBytes = ChannelBytes * RoundUp(depth, Quantum);
        if (weights.Key is not TensorInfo filter)
        {
            return weights with { ScaleBytes = scaleBytes };
        }

        var taps = op.Window.Taps;
        var inputs = op.Kind == NpuKind.Depthwise ? 1 : op.Input.Shape.D;
        var count = (double)taps * inputs * depth;
        var outputs = (double)RoundUp(depth, block.Micro?.D ?? Quantum);
        var padded = op.Kind switch
        {
            NpuKind.Depthwise => outputs * RoundUp(taps, 10),
            NpuKind.Convolution when block.IsPartKernel => outputs
                * RoundUp(inputs, 16)
                * RoundUp(taps, op.Input.Bits == 16 || block.IsSparse ? 10 : 5),
            _ => outputs * RoundUp(inputs, Math.Max(1, block.Input.D)) * taps,
        };
        var bytes =
            (Bits(count, Math.Max(padded, count), filter.Statistics) / 8)
            + (core.Cores * (StreamBytes + (SliceBytes * CeilDiv(depth, SliceDepth))));
        return weights with { WeightBytes = Math.Ceiling(Math.Floor(bytes) / Quantum) * Quantum, ScaleBytes = scaleBytes };
    }

    // Zeros are either symbols like others or counted between them.
    private static double Bits(double count, double padded, WeightStatistics? statistics)
    {
        var entropy = statistics?.EntropyBits ?? UnknownEntropyBits;
        var zeros = Math.Clamp(statistics?.ZeroFraction ?? 0, 1e-6, 1 - 1e-6);
        var ofOthers = Math.Max((entropy - Entropy(zeros)) / (1 - zeros), 0.5);
        var share = Math.Clamp(count * (1 - zeros) / padded, 1e-9, 1 - 1e-9);
        var runs = count * (1 - zeros) * ((BitsPerBit * ofOthers) + Math.Max(LeastRunBits, RunBits * Entropy(share) / share));
        var symbols = BitsPerSymbol * padded * (Entropy(share) + (share * ofOthers));
        return Math.Min(Math.Min(runs, symbols), MostBits * padded);
    }

    private static double Entropy(double p) => -((p * Math.Log2(p)) + ((1 - p) * Math.Log2(1 - p)));
}
