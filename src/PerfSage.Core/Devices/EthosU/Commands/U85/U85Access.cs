using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>What operations read and write on an Ethos-U85.</summary>
internal static class U85Access
{
    private const int SubKernel = 8;

    public static ElementAccess Elements(NpuOperation op, NpuBlock block, Volume ofm)
    {
        var written = op.Chained.Count > 0 ? 0 : Stored(ofm, op.Output);
        var ifm = op.Input.Shape;
        switch (op.Kind)
        {
            case NpuKind.Copy:
                return new(0, 0, written, 0, 0);
            case NpuKind.Gather:
                var indices = Stored(op.Second!.Shape, op.Second);
                return new(indices, indices, written, 0, 0);
            case NpuKind.Resize:
                return new(Stored(ifm, op.Input), 0, written, 0, 0);
            case NpuKind.ElementWise:
                var (first, second) = (op.Input.Shape.Elements > 1, op.Second is { } other && other.Shape.Elements > 1);
                return new(
                    first ? Stored(ifm, op.Input) : 0,
                    second || (op.Second is not null && !first) ? Stored(op.Second!.Shape, op.Input) : 0,
                    written,
                    0,
                    0
                );
            default:
                var (ofmBlock, ifmBlock) = (ofm.Min(block.Output), ifm.Min(block.Input));
                var blocks = Volumes.DivideUp(ofm, ofmBlock);
                var keepsChannels =
                    op.Kind is NpuKind.Depthwise or NpuKind.Pooling or NpuKind.Transpose or NpuKind.ReduceExtreme or NpuKind.ArgMax;
                var count = (double)blocks.Area * (keepsChannels ? 1 : blocks.D);
                var sub = op.Kind is NpuKind.VectorProduct or NpuKind.MatMul ? 1 : SubKernel;
                var kernels = (double)CeilDiv(op.Window.Kernel.H, sub) * CeilDiv(op.Window.Kernel.W, sub);
                return new((double)ifmBlock.Area * Depth(ifm.D, op.Input) * kernels * count, 0, written, 0, blocks.Area);
        }
    }

    public static ByteAccess Bytes(NpuOperation op, NpuBlock block, NpuMemories memories, ElementAccess access) =>
        new(
            Bytes(true, memories.Input, op.Input, block.Input, op.Input.Shape, access.Input),
            op.Second is { } second ? Bytes(true, memories.Second, second, block.Input, second.Shape, access.Second) : 0,
            Bytes(false, memories.Output, op.Output, block.Output, op.Output.Shape, access.Output),
            access.Temporary
        );

    /// <summary>What operations that run as part of another read and write besides.</summary>
    public static IEnumerable<(FeatureMap Map, bool IsRead, double Bytes)> Chained(
        NpuOperation op,
        NpuBlock block,
        Func<FeatureMap, MemoryPort> portOf
    )
    {
        var before = op.Output.Tensor;
        foreach (var next in op.Chained)
        {
            var other = next.Input.Tensor == before ? next.Second : next.Input;
            if (other is { Shape.Elements: > 1 })
            {
                yield return (other, true, Bytes(true, portOf(other), other, block.Input, other.Shape, Stored(other.Shape, other)));
            }

            before = next.Output.Tensor;
        }

        var output = op.Chained[^1].Output;
        yield return (output, false, Bytes(false, portOf(output), output, block.Output, output.Shape, Stored(output.Shape, output)));
    }

    /// <returns>Bytes on the bus: whole bursts, needed or not.</returns>
    public static double Bytes(bool isRead, MemoryPort port, FeatureMap map, Volume block, Volume shape, double elements)
    {
        if (elements <= 0)
        {
            return 0;
        }

        double bits = map.Bits;
        var isWhole = map.Tensor.IsLinear ? Math.Floor(shape.D * bits / 8) == block.D : shape.W * bits * 16 / 8 == block.D;
        var run =
            isWhole && (!map.Tensor.IsLinear || isRead || block.D <= 16) ? bits * block.W * block.D
            : !map.Tensor.IsLinear ? 16 * bits * block.W
            : isRead ? bits * block.D
            : Math.Min(Math.Min(64 * 8, 16 * bits), block.D * bits);
        // Elements of more than 8 bits come in longer runs than these, which the compiler's counts show (64 bytes of 16 bits).
        var bytes = Math.Max(1, Math.Min(port.BurstBytes, Math.Floor(run / 8 * (bits / 8))));
        return Math.Floor(Math.Floor(elements * bits / 8) * port.BurstBytes / bytes);
    }

    private static double Stored(Volume volume, FeatureMap map) => (double)volume.Area * Depth(volume.D, map);

    private static long Depth(int depth, FeatureMap map) => map.Tensor.IsLinear ? depth : RoundUp(depth, EthosUAccelerator.BrickDepth);
}
