using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Estimates the size of an operator's weights in the NPU's compressed format.</summary>
internal static class EncodedWeights
{
    // Least squares of relative error over the training graphs whose weights are all of convolutions and products
    // (1,400 graphs, mean error 4 %): a factor on the entropy, bytes per padding zero, per output channel and per operator.
    private const double PerEntropyByte = 1.117;
    private const double PerPaddingZero = 0.073;
    private const double PerChannel = 11.1;
    private const double PerOperator = 50;
    private const double UnknownBitsPerWeight = 8;

    /// <returns>Bytes, with scales and biases; 0 without weights.</returns>
    public static double Bytes(OperatorInfo op, LoweredOperator lowered)
    {
        if (!lowered.HasWeights)
        {
            return 0;
        }

        var weights = op.Constants.Where(t => t.Rank >= 2).ToArray();
        var entropyBytes = weights.Sum(t => t.Elements * (t.Statistics?.EntropyBits ?? UnknownBitsPerWeight)) / 8;
        var padding = Math.Max(0, PaddedElements(lowered) - weights.Sum(t => (double)t.Elements));
        return (PerEntropyByte * entropyBytes) + (PerPaddingZero * padding) + (PerChannel * lowered.Output.D) + PerOperator;
    }

    private static double PaddedElements(LoweredOperator op)
    {
        var taps = (double)(op.PrefersPartKernel ? RoundUp(op.Window.Taps, 4) : op.Window.Taps);
        var inputs = op.Kind == BlockKind.Depthwise ? 1.0 : RoundUp(op.Input.D, 8);
        return taps * inputs * RoundUp(op.Output.D, EthosUAccelerator.UblockDepth);
    }
}
