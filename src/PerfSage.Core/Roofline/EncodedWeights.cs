using PerfSage.Core.Graphs;
using static PerfSage.Core.Roofline.Rounding;

namespace PerfSage.Core.Roofline;

/// <summary>Estimates the size of an operator's weights in the NPU's compressed format.</summary>
internal static class EncodedWeights
{
    // Golomb-Rice coding stays a few percent above the entropy; each output channel carries a 10-byte scale and bias.
    private const double CodingOverhead = 1.05;
    private const double ScaleBytes = 10;
    private const double UnknownBitsPerWeight = 8;

    public static double Bytes(OperatorInfo op, LoweredOperator lowered)
    {
        if (!lowered.HasWeights)
        {
            return 0;
        }

        var weights = op.Constants.Where(t => t.Rank >= 2).ToArray();
        var bits = weights.Sum(t => PaddedElements(t, lowered) * Math.Max(0.3, t.Statistics?.EntropyBits * CodingOverhead ?? UnknownBitsPerWeight));
        return (bits / 8) + (ScaleBytes * lowered.Output.D);
    }

    private static double PaddedElements(TensorInfo weights, LoweredOperator lowered)
    {
        if (lowered.Kind == BlockKind.Depthwise)
        {
            return (double)RoundUp(lowered.Taps, 4) * RoundUp(weights.FromLast(0), NpuProfile.UblockDepth);
        }

        return weights.Elements;
    }
}
