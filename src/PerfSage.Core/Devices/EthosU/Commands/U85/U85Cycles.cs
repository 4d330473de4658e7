using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>Cycles of arithmetic, as the performance model of the Vela compiler 5.1 counts them for an Ethos-U85.</summary>
internal static class U85Cycles
{
    private const int SubKernel = 8;
    private const double Commands = 4;

    public static double ElementWise(U85Core core, NpuOperation op, NpuBlock block, NpuMemories memories, Volume ofm)
    {
        double elements = op.Output.Tensor.IsLinear ? ofm.Elements : ofm.Area * RoundUp(ofm.D, EthosUAccelerator.BrickDepth);
        var perElement = U85Output.CyclesPerElement(core, op);
        var transfer = Math.Max(Read(op, block, memories), Write(op, block, memories, ofm));
        var command = ((transfer / block.Output.Elements) + perElement) / Commands;
        return Math.Max(Math.Ceiling(command * elements), Math.Ceiling(perElement * elements));
    }

    public static double Arrays(U85Core core, NpuOperation op, NpuBlock block, NpuMemories memories, Volume ofm, SlicePlace place)
    {
        var micro = block.Micro ?? throw new InvalidOperationException("A block of an Ethos-U85 has a micro-block.");
        var tile = ofm.Min(block.Output);
        var blocks = (double)Volumes.DivideUp(ofm, micro).Elements / Volumes.DivideUp(tile, micro).Elements;
        var emit = Math.Ceiling(U85Output.CyclesPerElement(core, op) * tile.Elements);
        if (op.Weights is not null)
        {
            emit = Math.Max(emit, 10.0 * tile.D * memories.Constants.ReadLatency / 256);
        }

        double multiply = Multiply(core, op, block, tile, micro);
        var (read, write) = (Read(op, block, memories), Write(op, block, memories, ofm));
        var command = ((blocks > 1 ? Math.Abs(write - read) : 0) + multiply + emit) / Commands;
        var (balancedMac, balancedEmit) = (Math.Max(multiply, command), Math.Max(emit, command));
        var total =
            balancedMac > balancedEmit
                ? Math.Floor(balancedMac * blocks) + (place.HasFlag(SlicePlace.Last) ? balancedEmit : 0)
                : (balancedEmit * blocks) + balancedMac;
        return Math.Floor(total) + (place.HasFlag(SlicePlace.Last) ? write : 0) + (place.HasFlag(SlicePlace.First) ? read : 0);
    }

    // Of one block.
    private static long Multiply(U85Core core, NpuOperation op, NpuBlock block, Volume tile, Volume micro)
    {
        var kind = op.Kind == NpuKind.Transpose ? NpuKind.Pooling : op.Kind;
        var bits = op.Input.Bits;
        var depth = Math.Min(op.Input.Shape.D, block.Input.D);
        var tiles = Volumes.DivideUp(tile, micro);
        var decode = 32 * micro.D / (8 * core.Cores);
        var groups = CeilDiv(depth, 8);
        var skips = block.IsSparse ? 2 : 1;
        var sub = kind is NpuKind.VectorProduct or NpuKind.MatMul ? 1 : SubKernel;
        var delay = block.IsWideAccumulator && core.Macs <= 128 ? 3 : 2;
        long sum = 0;
        for (var x = 0; x < op.Window.Kernel.W; x += sub)
        {
            for (var y = 0; y < op.Window.Kernel.H; y += sub)
            {
                var taps = Math.Min(op.Window.Kernel.H - y, sub) * Math.Min(op.Window.Kernel.W - x, sub);
                var (steps, cycles) = Steps(taps);
                sum += cycles + (Delay(steps) * (block.IsPartKernel ? groups : 1));
            }
        }

        return kind is NpuKind.Convolution or NpuKind.VectorProduct or NpuKind.MatMul or NpuKind.ReduceSum
            ? sum * CeilDiv(op.Input.Shape.D, depth)
            : sum;

        (int Steps, long Cycles) Steps(int taps)
        {
            switch (kind)
            {
                case NpuKind.Pooling or NpuKind.ReduceExtreme or NpuKind.ArgMax:
                    return (1, Math.Max(4, taps) * tiles.Elements * (bits / 2));
                case NpuKind.Depthwise:
                    var fours = CeilDiv(taps, 4);
                    return (fours, Math.Max(decode, 4 * tiles.Area * (bits / 8)) * fours * tiles.D);
                case NpuKind.Convolution when block.IsPartKernel:
                    var parts = CeilDiv(taps, bits == 16 ? 2 : 4);
                    return (parts, Math.Max(decode, 4 * tiles.Area) * parts * tiles.D * groups / skips);
                default:
                    return (taps, Math.Max(decode, depth / 8 * tiles.Area) * taps * tiles.D * (bits / 8) / skips);
            }
        }

        long Delay(int steps) =>
            tiles.Area != 1 ? 0
            : tiles.D == 1 ? (long)delay * steps
            : steps > 1 ? (long)delay * (steps - 1) * tiles.D
            : 0;
    }

    // Of the elements of one block, until the first is there; both inputs are taken for as wide as the first.
    private static double Read(NpuOperation op, NpuBlock block, NpuMemories memories)
    {
        var read = Of(op.Input, memories.Input);
        return op.Second is { } second ? Math.Max(read, Of(second with { Bits = op.Input.Bits }, memories.Second)) : read;

        double Of(FeatureMap map, MemoryPort port) =>
            port.ReadLatency
            + Math.Floor(
                U85Access.Bytes(true, port, map, block.Input, map.Shape, map.Shape.Min(block.Input).Elements) / port.BytesPerCycle
            );
    }

    private static double Write(NpuOperation op, NpuBlock block, NpuMemories memories, Volume ofm) =>
        memories.Output.WriteLatency
        + Math.Floor(
            U85Access.Bytes(false, memories.Output, op.Output, block.Output, ofm, ofm.Min(block.Output).Elements)
                / memories.Output.BytesPerCycle
        );
}
