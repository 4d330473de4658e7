using static PerfSage.Core.Roofline.Rounding;

namespace PerfSage.Core.Roofline;

/// <summary>Cycles that an operator's feature maps and weights need on their buses.</summary>
internal static class MemoryCycles
{
    /// <summary>Feature maps read (once per block that needs them) and written, through SRAM.</summary>
    public static double FeatureMaps(NpuProfile profile, LoweredOperator op, BlockShape block) =>
        FeatureMapBytes(op, block) / profile.SramBytesPerCycle;

    /// <summary>The same traffic when the maps do not fit the SRAM and live beside the weights.</summary>
    public static double SpilledFeatureMaps(NpuProfile profile, LoweredOperator op, BlockShape block) =>
        FeatureMapBytes(op, block) / profile.ExternalBytesPerCycle;

    /// <param name="encodedBytes">Compressed weights, scales and biases.</param>
    public static double Weights(NpuProfile profile, double encodedBytes) =>
        encodedBytes == 0 ? 0 : (encodedBytes / profile.ExternalBytesPerCycle) + profile.ExternalLatency;

    private static double FeatureMapBytes(LoweredOperator op, BlockShape block)
    {
        var output = block.Output.Min(op.Output);
        var written = (double)op.Output.Area * RoundUp(op.Output.D, 16);
        double read;
        if (op.Kind == BlockKind.ElementWise)
        {
            read = written * op.Inputs;
        }
        else
        {
            var input = block.Input.Min(op.Input);
            var blocks = (double)CeilDiv(op.Output.H, output.H) * CeilDiv(op.Output.W, output.W) * (op.IsChannelWise ? 1 : CeilDiv(op.Output.D, output.D));
            var subKernels = CeilDiv(op.KernelH, 8) * CeilDiv(op.KernelW, 8);
            read = input.Area * (double)RoundUp(op.Input.D, 16) * subKernels * blocks;
        }

        return (read + written) * op.Bits / 8;
    }
}
