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
        var output = block.Output.Min(op.Output);
        var read = ports.Read.Cycles(ReadElements(op, block, output) * op.Bits / 8, ReadRun(op, block) * op.Bits / 8);
        var write = ports.Write.Cycles(Stored(op.Output, op.WritesInterface) * op.Bits / 8, WriteRun(profile, op, block) * op.Bits / 8);
        return ports.Read == ports.Write ? read + write : Math.Max(read, write);
    }

    /// <param name="encodedBytes">Compressed weights, scales and biases.</param>
    public static double Weights(NpuProfile profile, double encodedBytes) =>
        encodedBytes == 0 ? 0 : (encodedBytes / profile.External.BytesPerCycle) + profile.External.ReadLatency;

    private static double ReadElements(LoweredOperator op, BlockShape block, Volume output)
    {
        if (op.Kind == BlockKind.ElementWise)
        {
            return Stored(op.Output, op.ReadsInterface) * op.Inputs;
        }

        var input = block.Input.Min(op.Input);
        var blocks = (double)CeilDiv(op.Output.H, output.H) * CeilDiv(op.Output.W, output.W) * (op.IsChannelWise ? 1 : CeilDiv(op.Output.D, output.D));
        var subKernels = CeilDiv(op.KernelH, SubKernel) * CeilDiv(op.KernelW, SubKernel);
        return Stored(input with { D = op.Input.D }, op.ReadsInterface) * subKernels * blocks;
    }

    private static double Stored(Volume volume, bool channelLast) =>
        (double)volume.Area * (channelLast ? volume.D : RoundUp(volume.D, BrickDepth));

    private static double ReadRun(LoweredOperator op, BlockShape block) =>
        op.ReadsInterface ? block.Input.D : (double)BrickDepth * block.Input.W;

    private static double WriteRun(NpuProfile profile, LoweredOperator op, BlockShape block) =>
        op.WritesInterface ? Math.Min(BrickDepth, block.Output.D) : (double)BrickDepth * block.Output.W * profile.Cores;
}
