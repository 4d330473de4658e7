using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>Cycles of arithmetic, as the performance model of the Vela compiler 5.1 counts them for an Ethos-U85.</summary>
internal static class U85Cycles
{
    private const double Commands = 4;

    public static double ElementWise(U85Core core, NpuOperation op, NpuBlock block, NpuMemories memories, Volume ofm)
    {
        var elements = op.Output.Tensor.IsLinear ? ofm.Elements : (double)ofm.Area * RoundUp(ofm.D, EthosUAccelerator.BrickDepth);
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

        var multiply = U85Multiply.PerBlock(core, op, block, tile, micro);
        var (read, write) = (Read(op, block, memories), Write(op, block, memories, ofm));
        var command = ((blocks > 1 ? Math.Abs(write - read) : 0) + multiply + emit) / Commands;
        var (balancedMac, balancedEmit) = (Math.Max(multiply, command), Math.Max(emit, command));
        var total =
            balancedMac > balancedEmit
                ? Math.Floor(balancedMac * blocks) + (place.HasFlag(SlicePlace.Last) ? balancedEmit : 0)
                : (balancedEmit * blocks) + balancedMac;
        return Math.Floor(total) + (place.HasFlag(SlicePlace.Last) ? write : 0) + (place.HasFlag(SlicePlace.First) ? read : 0);
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
