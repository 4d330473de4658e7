using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>The tiles of a matrix product, which runs as element-wise products and their sums on a part of its rows at a time.</summary>
internal static class MatMulBlocks
{
    private const int MaxH = 32;
    private const int MaxW = 64;
    private const int MostParts = 3;
    private const int SmallestPart = 4;

    public static NpuBlock Find(NpuCore core, NpuOperation op)
    {
        var rows = Part(op.Input.Shape);
        var column = new Volume(op.Input.Shape.H, 1, op.Second!.Shape.D);
        var products = new BlockQuery(NpuKind.ElementWise, rows, column, rows, op.Input.Bits) { IsScaled = true };
        var sums = new BlockQuery(NpuKind.ReduceSum, rows, column, Part(op.Input.Shape with { D = 1 }), 32)
        {
            IsScaled = true,
            HasTallUblock = core.UblockH == 2,
        };
        return NpuBlockSearch.Find(core, sums) with { Products = NpuBlockSearch.Find(core, products) };
    }

    private static Volume Part(Volume shape)
    {
        var isTall = shape.H > MaxH;
        var (size, limit) = isTall ? (shape.H, MaxH) : (shape.W, MaxW);
        for (var parts = MostParts; size <= limit && parts > 1; parts--)
        {
            if (size >= SmallestPart * parts)
            {
                var part = CeilDiv(size, parts);
                return isTall ? shape with { H = part } : shape with { W = part };
            }
        }

        return shape;
    }
}
