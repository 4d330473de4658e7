using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>
/// Cycles of the MAC array and the output unit for one run of a lowered operator. A block takes the longer of its
/// multiplications, its outputs and its command overhead; the last block's other half is not hidden. Source: the
/// performance model of the Vela compiler 3.10.
/// </summary>
internal sealed class ComputeCycles(EthosUSystem system)
{
    private const int SubKernel = 8;
    private const int WeightDecodeCycles = 32;
    private const double ScaleBytes = 10;

    public double Estimate(LoweredOperator op, BlockShape block, FeatureMapPorts ports)
    {
        var output = block.Output.Min(op.Output);
        if (op.Kind == BlockKind.ElementWise)
        {
            return Math.Ceiling(
                op.Output.Area * RoundUp(op.Output.D, EthosUAccelerator.BrickDepth) * ElementWisePerElement(op, block, ports)
            );
        }

        var blocks = (double)CeilDiv(op.Output.H, output.H) * CeilDiv(op.Output.W, output.W) * CeilDiv(op.Output.D, output.D);
        var multiply = MultiplyCycles(op, block, output) / system.Accelerator.Cores;
        var emit = OutputPerElement(op) * output.Elements;
        if (op.HasWeights)
        {
            emit = Math.Max(emit, ScaleBytes * output.D * ScaleLatency(op) / 256);
        }

        var command = (TransferCycles(op, block, ports) + emit + multiply) / 4;
        multiply = Math.Max(multiply, command);
        emit = Math.Max(emit, command);
        return (Math.Max(multiply, emit) * blocks) + Math.Min(multiply, emit);
    }

    // Weights and scales of convolutions are copied to SRAM first; those of products are used once and stay where they are.
    private int ScaleLatency(LoweredOperator op) =>
        op.Kind == BlockKind.VectorProduct ? system.External.ReadLatency : system.Sram.ReadLatency;

    private double MultiplyCycles(LoweredOperator op, BlockShape block, Volume output)
    {
        var inputDepth = Math.Min(op.Input.D, block.Input.D);
        var (ublockH, ublockW) = Ublock(op);
        var area = (long)CeilDiv(output.H, ublockH) * CeilDiv(output.W, ublockW);
        var depth = CeilDiv(output.D, EthosUAccelerator.UblockDepth);
        // A kernel is walked in squares; less is left at its right and lower edge. Counted, since a file may name a kernel of any size.
        var ((h, restH), (w, restW)) = (Math.DivRem(op.Window.Kernel.H, SubKernel), Math.DivRem(op.Window.Kernel.W, SubKernel));
        var cycles =
            Cycles(SubKernel, SubKernel, (double)h * w)
            + Cycles(SubKernel, restW, h)
            + Cycles(restH, SubKernel, w)
            + Cycles(restH, restW, 1);
        return op.IsChannelWise ? cycles : cycles * CeilDiv(op.Input.D, inputDepth);

        double Cycles(int rows, int columns, double count) =>
            rows * columns * count == 0 ? 0 : count * SubKernelCycles(op, block.IsPartKernel, rows * columns, area, depth, inputDepth);
    }

    private static double SubKernelCycles(LoweredOperator op, bool partKernel, int taps, long area, int depth, int inputDepth)
    {
        var wide = op.Bits > 8 ? 2 : 1;
        if (op.Kind == BlockKind.Pooling)
        {
            return (double)Math.Max(4, taps) * area * depth * wide;
        }

        var channelGroups = op.Kind == BlockKind.Convolution && partKernel ? CeilDiv(inputDepth, 8) : 1;
        var steps =
            op.Kind == BlockKind.Depthwise ? CeilDiv(taps, 4)
            : op.Kind == BlockKind.Convolution && partKernel ? CeilDiv(taps, 4 / wide)
            : taps;
        var perStep = Math.Max(WeightDecodeCycles, 4 * area * (op.Kind == BlockKind.Depthwise ? wide : 1));
        var stall =
            area > 1 ? 0
            : depth == 1 ? 2 * steps
            : 2 * (steps - 1) * depth;
        return ((double)perStep * steps * depth * channelGroups) + (stall * channelGroups);
    }

    // Rows of height one are computed four wide when the width is even (Vela's 1D optimisation).
    private (int H, int W) Ublock(LoweredOperator op) =>
        system.Accelerator.UblockH == 2 && op is { HasWeights: true, Output.H: 1, Window.Kernel.H: 1 } && op.Output.W % 2 == 0
            ? (1, 4)
            : (system.Accelerator.UblockH, system.Accelerator.UblockW);

    private double ElementWisePerElement(LoweredOperator op, BlockShape block, FeatureMapPorts ports)
    {
        var perElement = OutputPerElement(op);
        var command = (TransferCycles(op, block, ports) + (perElement * block.Output.Elements)) / 4;
        return Math.Max(perElement, command / block.Output.Elements);
    }

    private double TransferCycles(LoweredOperator op, BlockShape block, FeatureMapPorts ports)
    {
        var read = ports.Input(system, op);
        return read.ReadLatency
            + read.Cycles(block.Input.Min(op.Input).Elements, MemoryCycles.ReadRun(op, block, op.ReadsInterface || op.ReadsChannelLast))
            + ports.Write.WriteLatency
            + ports.Write.Cycles(block.Output.Min(op.Output).Elements, MemoryCycles.WriteRun(system, op, block));
    }

    private double OutputPerElement(LoweredOperator op)
    {
        var cycles = op.OutputKind switch
        {
            OutputKind.Wide => system.Accelerator.Output.Wide,
            OutputKind.Mul => system.Accelerator.Output.Mul,
            OutputKind.AddSub => system.Accelerator.Output.AddSub,
            OutputKind.MaxPool => system.Accelerator.Output.MaxPool,
            _ => system.Accelerator.Output.Other,
        };
        return op.Activation switch
        {
            ActivationKind.Table => Math.Max(cycles, system.Accelerator.Output.Table),
            ActivationKind.Clamp => Math.Max(cycles, system.Accelerator.Output.Clamp),
            _ => cycles,
        };
    }
}
