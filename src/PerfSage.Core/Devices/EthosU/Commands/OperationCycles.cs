using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Cycles that the arithmetic of one operation takes, as the performance model of the Vela compiler 5.1 counts them.</summary>
internal static class OperationCycles
{
    private const int SubKernel = 8;

    public static double Run(NpuCore core, NpuOperation op, NpuBlock block, NpuMemories memories, Volume? output = null, SlicePlace place = SlicePlace.Only)
    {
        if (core.Model is { } model)
        {
            return model.Run(op, block, memories, output, place);
        }

        var ofm = output ?? op.Output.Shape;
        switch (op.Kind)
        {
            case NpuKind.Copy:
                return 0;
            case NpuKind.ElementWise:
                return ElementWise(core, op, block, memories, ofm, op.Input, op.Second, op.Output.Bits, op.OutputKind);
            case NpuKind.Transpose:
                var access = ElementAccess.Of(core, op, block);
                var bytes = ByteAccess.Of(core, op, block, memories, access);
                return Math.Max(Math.Floor(bytes.Input / memories.Input.BytesPerCycle) + memories.Input.ReadLatency, Math.Floor(bytes.Output / memories.Output.BytesPerCycle) + memories.Output.WriteLatency);
            case NpuKind.MatMul:
                return MatMul(core, op, block, memories);
            default:
                return Mac(core, op.Kind, op, block, memories, op.Input.Shape, ofm, op.Input.Bits, op.Output, op.Input.Tensor.IsLinear, memories.Input, place);
        }
    }

    private static double MatMul(NpuCore core, NpuOperation op, NpuBlock block, NpuMemories memories)
    {
        var temp = new FeatureMap(new NpuTensor(op.Input.Shape.Elements, op.Input.Shape.D, 32) { IsLinear = true }, op.Input.Shape);
        var product = ElementWise(core, op, block.Products!, memories with { Output = memories.Temporary }, op.Input.Shape, op.Input, op.Input with { Tensor = op.Second!.Tensor }, 32, NpuOutput.Mul, temp);
        var sum = Mac(core, NpuKind.ReduceSum, op, block, memories, op.Input.Shape, op.Input.Shape with { D = 1 }, op.Input.Bits, op.Output, op.Input.Tensor.IsLinear, memories.Temporary, SlicePlace.Only);
        return (product + sum) * op.Second!.Shape.W;
    }

    private static double ElementWise(NpuCore core, NpuOperation op, NpuBlock block, NpuMemories memories, Volume ofm, FeatureMap input, FeatureMap? second, int outputBits, NpuOutput outputKind, FeatureMap? written = null)
    {
        var target = written ?? op.Output;
        double elements = target.Tensor.IsLinear ? ofm.Elements : ofm.Area * RoundUp(ofm.D, EthosUAccelerator.BrickDepth);
        var perElement = PerElement(core, op, block, NpuKind.ElementWise, input.Bits, outputBits, outputKind, second is not null);
        var (read, write) = BlockMemory(core, block, memories, input, second, target, ofm);
        var command = ((Math.Max(read, write) / block.Output.Elements) + perElement) / 4;
        return Math.Max(Math.Ceiling(command * elements), Math.Ceiling(perElement * elements));
    }

    private static double Mac(NpuCore core, NpuKind kind, NpuOperation op, NpuBlock block, NpuMemories memories, Volume ifm, Volume ofm, int bits, FeatureMap outputMap, bool linearInput, MemoryPort inputPort, SlicePlace place)
    {
        var ofmBlock = ofm.Min(block.Output);
        var (ublockH, ublockW) = Ublock(core, kind, ofm, op.Window);
        var inBlock = (double)CeilDiv(ofmBlock.H, ublockH) * CeilDiv(ofmBlock.W, ublockW) * CeilDiv(ofmBlock.D, core.UblockD);
        var blocks = (double)CeilDiv(ofm.H, ublockH) * CeilDiv(ofm.W, ublockW) * CeilDiv(ofm.D, core.UblockD) / inBlock;
        var perElement = PerElement(core, op, block, kind, bits, op.Output.Bits, op.OutputKind, op.Second is not null);
        var emit = Math.Ceiling(perElement * ofmBlock.Elements);
        if (op.Weights is not null)
        {
            emit = Math.Max(emit, 10.0 * ofmBlock.D * memories.Constants.ReadLatency / 256);
        }

        var multiply = Multiply(core, kind, op, block, ifm, ofm, bits);
        var (read, write) = BlockMemory(core, block, memories with { Input = inputPort }, op.Input, kind == NpuKind.ReduceSum ? null : op.Second, outputMap, ofm);
        var command = ((blocks > 1 ? Math.Abs(write - read) : 0) + multiply + emit) / 4;
        var (balancedMac, balancedEmit) = (Math.Max(multiply, command), Math.Max(emit, command));
        var total = balancedMac > balancedEmit
            ? Math.Floor(balancedMac * blocks) + (place.HasFlag(SlicePlace.Last) ? balancedEmit : 0)
            : (balancedEmit * blocks) + balancedMac;
        return Math.Floor(total) + (place.HasFlag(SlicePlace.Last) ? write : 0) + (place.HasFlag(SlicePlace.First) ? read : 0);
    }

    private static (int H, int W) Ublock(NpuCore core, NpuKind kind, Volume ofm, SlidingWindow window) =>
        core.UblockH == 2 && kind is NpuKind.Convolution or NpuKind.VectorProduct && core.UblockH == 2 && ofm.H == 1 && ofm.W % 2 == 0 && window.Kernel.H == 1
            ? (1, 4)
            : (core.UblockH, core.UblockW);

    private static double Multiply(NpuCore core, NpuKind kind, NpuOperation op, NpuBlock block, Volume ifm, Volume ofm, int bits)
    {
        var ifmBlock = ifm.Min(block.Input);
        var ofmBlock = ofm.Min(block.Output);
        var (ublockH, ublockW) = Ublock(core, kind, ofm, op.Window);
        var area = (long)CeilDiv(ofmBlock.H, ublockH) * CeilDiv(ofmBlock.W, ublockW);
        var depth = CeilDiv(ofmBlock.D, core.UblockD);
        var decode = 4 * core.UblockD;
        var sub = kind == NpuKind.VectorProduct ? 1 : SubKernel;
        var ((h, restH), (w, restW)) = (Math.DivRem(op.Window.Kernel.H, sub), Math.DivRem(op.Window.Kernel.W, sub));
        var cycles = Part(sub, sub, (double)h * w) + Part(sub, restW, h) + Part(restH, sub, w) + Part(restH, restW, 1);
        if (kind is NpuKind.Convolution or NpuKind.VectorProduct or NpuKind.ReduceSum)
        {
            cycles *= CeilDiv(ifm.D, ifmBlock.D);
        }

        return Math.Floor(cycles / core.Cores);

        double Part(int rows, int columns, double count) => rows * columns * count == 0 ? 0 : count * Steps(rows * columns);

        double Steps(int taps)
        {
            double cycles;
            int steps;
            var partKernel = kind == NpuKind.Convolution && block.IsPartKernel;
            if (kind == NpuKind.Pooling)
            {
                steps = 1;
                cycles = (double)Math.Max(4, taps) * area * depth * (core.Macs == 32 ? 1 : bits / 2);
            }
            else if (kind == NpuKind.Depthwise)
            {
                steps = CeilDiv(taps, 4);
                cycles = (double)Math.Max(decode, 4 * area * (bits / 8)) * steps * depth;
            }
            else if (!partKernel)
            {
                steps = taps;
                cycles = (double)Math.Max(decode, 4 * area) * steps * depth;
            }
            else
            {
                steps = CeilDiv(taps, bits == 16 ? 2 : 4);
                cycles = (double)Math.Max(decode, 4 * area) * steps * depth * CeilDiv(ifmBlock.D, 8);
            }

            var wide = block.IsWideAccumulator;
            var delay = core.Macs == 32 ? (wide ? 7 : 3) : wide && core.Macs <= 128 ? 3 : 2;
            double stall = 0;
            if (area == 1)
            {
                stall = depth == 1 ? delay * steps : steps > 1 ? (double)delay * (steps - 1) * depth : 0;
            }

            if (core.Macs == 32 && wide && depth > 1 && (CeilDiv(ofmBlock.W, ublockW) == 1 || CeilDiv(ofmBlock.H, ublockH) == 1))
            {
                stall += delay * depth;
            }

            return cycles + (partKernel ? stall * CeilDiv(ifmBlock.D, 8) : stall);
        }
    }

    private static (double Read, double Write) BlockMemory(NpuCore core, NpuBlock block, NpuMemories memories, FeatureMap input, FeatureMap? second, FeatureMap output, Volume ofm)
    {
        var read = Read(input, memories.Input);
        if (second is not null)
        {
            read = Math.Max(read, Read(second, memories.Second));
        }

        var bytes = Math.Floor(ofm.Min(block.Output).Elements * output.Bits / 8.0);
        var write = memories.Output.WriteLatency + Math.Floor(Transfer.Bytes(core, false, memories.Output, output, block.Output, bytes, ofm) / memories.Output.BytesPerCycle);
        return (read, write);

        double Read(FeatureMap map, MemoryPort port)
        {
            var bytes = Math.Floor(map.Shape.Min(block.Input).Elements * map.Bits / 8.0);
            return port.ReadLatency + Math.Floor(Transfer.Bytes(core, true, port, map, block.Input, bytes, map.Shape) / port.BytesPerCycle);
        }
    }

    private static double PerElement(NpuCore core, NpuOperation op, NpuBlock block, NpuKind kind, int inputBits, int outputBits, NpuOutput output, bool isBinary)
    {
        var index =
            kind == NpuKind.ElementWise && inputBits == 32 ? (isBinary ? 1 : 0)
            : output == NpuOutput.Mul && outputBits == 32 ? 2
            : output == NpuOutput.Mul || (kind != NpuKind.ElementWise && block.IsWideAccumulator) ? 3
            : output == NpuOutput.AddSub ? 5
            : output == NpuOutput.MaxPool ? 6
            : 7;
        var activation = op.Activation switch
        {
            NpuActivation.Relu => 1,
            NpuActivation.Clamp => 2,
            _ => 0,
        };
        return Math.Max(core.Output[index], core.Activation[activation]);
    }
}
