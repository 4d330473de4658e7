using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.Processor.Kernels;

/// <summary>What one run of an operator has to do: multiply-accumulates, and elements that it reads, writes and multiplies by.</summary>
/// <param name="Macs">
/// Of a convolution as if it wrote a multiple of eight channels: XNNPACK and Ruy compute eight columns of a matrix product at once, the GPU
/// delegate two slices of four channels.
/// </param>
/// <param name="Patches">
/// Elements that the filters of a convolution see at all places together: what is copied side by side (im2col), or looked up one by one,
/// before it is multiplied.
/// </param>
/// <param name="Depth">
/// Multiply-accumulates of one output, each of which waits for the one before: what is left of an operator that has too few outputs to keep
/// all lanes of a unit busy.
/// </param>
internal sealed record KernelWork(double Macs, double Inputs, double Outputs, double Weights, double Patches, double Depth)
{
    private const double ChannelsAtOnce = 8;

    public static KernelWork Of(OperatorInfo op)
    {
        double macs = MacCounter.Count(op);
        var channels = op.Is(Convolutions.Conv2D) && op.Outputs.Length > 0 ? op.Outputs[0].FromLast(0) : 0;
        var patches = channels > 0 ? macs / channels : 0;
        return new KernelWork(
            channels > 0 ? patches * Math.Ceiling(channels / ChannelsAtOnce) * ChannelsAtOnce : macs,
            op.Activations.Sum(t => (double)t.Elements),
            op.Outputs.Sum(t => (double)t.Elements),
            op.Constants.Where(t => t.Rank >= 2).Sum(t => (double)t.Elements),
            patches,
            macs / Math.Max(1, op.OutputElements)
        );
    }
}
