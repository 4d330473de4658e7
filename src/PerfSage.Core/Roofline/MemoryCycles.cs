using static PerfSage.Core.Roofline.Rounding;

namespace PerfSage.Core.Roofline;

/// <summary>Cycles that an operator's feature maps and weights need on their buses.</summary>
internal static class MemoryCycles
{
    private const int BrickDepth = 16;
    private const int SubKernel = 8;

    /// <summary>Feature maps read (once per block that needs them) and written; different memories work at the same time.</summary>
    public static double FeatureMaps(NpuProfile profile, LoweredOperator op, BlockShape block, FeatureMapPorts ports)
    {
        var bytes = op.Bits / 8.0;
        var read = ports.Read.Cycles(InterfaceReads(op, block) * bytes, block.Input.D * bytes);
        var inner = ports.Inner.Cycles(InnerReads(op, block) * bytes, BrickDepth * block.Input.W * bytes);
        var write = ports.Write.Cycles(Stored(op.Output, op.WritesInterface) * bytes, WriteRun(profile, op, block) * bytes);
        var onInnerPort = inner + (ports.Read == ports.Inner ? read : 0) + (ports.Write == ports.Inner ? write : 0);
        var onOtherPort = (ports.Read == ports.Inner ? 0 : read) + (ports.Write == ports.Inner ? 0 : write);
        return Math.Max(onInnerPort, onOtherPort);
    }

    /// <param name="encodedBytes">Compressed weights, scales and biases.</param>
    public static double Weights(NpuProfile profile, double encodedBytes) =>
        encodedBytes == 0 ? 0 : (encodedBytes / profile.External.BytesPerCycle) + profile.External.ReadLatency;

    private static double InterfaceReads(LoweredOperator op, BlockShape block) =>
        op.InterfaceInputs * OneRead(op, block, channelLast: true);

    private static double InnerReads(LoweredOperator op, BlockShape block) =>
        (op.Inputs - op.InterfaceInputs) * OneRead(op, block, channelLast: false);

    private static double OneRead(LoweredOperator op, BlockShape block, bool channelLast)
    {
        if (op.Kind == BlockKind.ElementWise)
        {
            return Stored(op.Output, channelLast);
        }

        var output = block.Output.Min(op.Output);
        var input = block.Input.Min(op.Input);
        var blocks = (double)CeilDiv(op.Output.H, output.H) * CeilDiv(op.Output.W, output.W) * (op.IsChannelWise ? 1 : CeilDiv(op.Output.D, output.D));
        var subKernels = CeilDiv(op.KernelH, SubKernel) * CeilDiv(op.KernelW, SubKernel);
        return Stored(input with { D = op.Input.D }, channelLast) * subKernels * blocks;
    }

    private static double Stored(Volume volume, bool channelLast) =>
        (double)volume.Area * (channelLast ? volume.D : RoundUp(volume.D, BrickDepth));

    private static double WriteRun(NpuProfile profile, LoweredOperator op, BlockShape block) =>
        op.WritesInterface ? Math.Min(BrickDepth * profile.Cores, block.Output.D) : (double)BrickDepth * block.Output.W * profile.Cores;
}
