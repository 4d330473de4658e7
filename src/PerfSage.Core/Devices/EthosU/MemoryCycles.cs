using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Cycles that an operator's feature maps and weights need on their buses.</summary>
internal static class MemoryCycles
{
    private const int SubKernel = 8;
    private const double MostChannelLastBytes = 64;

    /// <summary>Feature maps read (once per block that needs them) and written; different memories work at the same time.</summary>
    public static double FeatureMaps(EthosUSystem system, LoweredOperator op, BlockShape block, FeatureMapPorts ports)
    {
        var (onSram, elsewhere) = (0.0, 0.0);
        AddReads(ports.Read, op.InterfaceInputs, channelLast: true);
        AddReads(ports.Inner, op.Inputs - op.InterfaceInputs, op.ReadsChannelLast);
        AddReads(system.External, op.ReadsConstant ? 1 : 0, channelLast: true);
        Add(ports.Write, Stored(op.Output, WritesChannelLast(op)) * OutputBytes(op), WriteRun(system, op, block));
        return Math.Max(onSram, elsewhere);

        void AddReads(MemoryPort port, int inputs, bool channelLast) =>
            Add(port, inputs * OneRead(op, block, channelLast) * op.Bits / 8, ReadRun(op, block, channelLast));

        void Add(MemoryPort port, double bytes, double runBytes)
        {
            var cycles = port.Cycles(bytes, runBytes);
            if (port == system.Sram)
            {
                onSram += cycles;
            }
            else
            {
                elsewhere += cycles;
            }
        }
    }

    /// <param name="bytes">Of compressed weights, scales and biases, or of a table.</param>
    public static double Fetch(EthosUSystem system, double bytes) =>
        bytes == 0 ? 0 : (bytes / system.External.BytesPerCycle) + system.External.ReadLatency;

    /// <returns>Consecutive bytes of an input that a block reads at a time.</returns>
    public static double ReadRun(LoweredOperator op, BlockShape block, bool channelLast) =>
        (channelLast ? block.Input.D : (double)EthosUAccelerator.BrickDepth * block.Input.W) * op.Bits / 8;

    /// <returns>Consecutive bytes of the output that a block writes at a time.</returns>
    public static double WriteRun(EthosUSystem system, LoweredOperator op, BlockShape block) =>
        WritesChannelLast(op)
            ? Math.Min(
                MostChannelLastBytes,
                Math.Min(EthosUAccelerator.BrickDepth * system.Accelerator.Cores, block.Output.D) * OutputBytes(op)
            )
            : EthosUAccelerator.BrickDepth * block.Output.W * system.Accelerator.Cores * OutputBytes(op);

    private static bool WritesChannelLast(LoweredOperator op) => op.WritesInterface || op.WritesChannelLast;

    private static double OutputBytes(LoweredOperator op) => (op.OutputBits == 0 ? op.Bits : op.OutputBits) / 8.0;

    private static double OneRead(LoweredOperator op, BlockShape block, bool channelLast)
    {
        if (op.Kind == BlockKind.ElementWise)
        {
            return Stored(op.Output, channelLast);
        }

        var output = block.Output.Min(op.Output);
        var input = block.Input.Min(op.Input);
        var blocks =
            (double)CeilDiv(op.Output.H, output.H)
            * CeilDiv(op.Output.W, output.W)
            * (op.IsChannelWise ? 1 : CeilDiv(op.Output.D, output.D));
        var subKernels = CeilDiv(op.Window.Kernel.H, SubKernel) * CeilDiv(op.Window.Kernel.W, SubKernel);
        return Stored(input with { D = op.Input.D }, channelLast) * subKernels * blocks;
    }

    private static double Stored(Volume volume, bool channelLast) =>
        (double)volume.Area * (channelLast ? volume.D : RoundUp(volume.D, EthosUAccelerator.BrickDepth));
}
