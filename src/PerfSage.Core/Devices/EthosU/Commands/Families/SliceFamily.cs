using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Parts of a tensor, which whoever reads them picks where that is possible.</summary>
internal static class SliceFamily
{
    // They have parts of their own, or need their whole input in one piece.
    private static readonly HashSet<int> NeedWhole =
    [
        .. new[]
        {
            Moves.Tile,
            Moves.Transpose,
            MatrixProducts.BatchMatMul,
            Parts.Split,
            Parts.SplitV,
            Parts.Unpack,
            Parts.Slice,
            Parts.StridedSlice,
            Reductions.Mean,
        }.Select(kind => kind.Code),
    ];

    public static void Lower(OperatorSite site)
    {
        foreach (var part in SlicePart.Of(site))
        {
            var readers = site.Graph.UsersOf(part.Output);
            var isOutput = site.Graph.IsGraphOutput(part.Output);
            if (!isOutput && readers.Count == 0)
            {
                continue;
            }

            if (
                !isOutput
                && !site.Slices.ContainsKey(part.Whole)
                && readers.All(r => !site.Graph.Placements[r].IsOnHost && CanBeTaken(site, site.Subgraph.Operators[r], part.Output))
            )
            {
                site.Slices[part.Output] = new(part.Whole, part.Shape, part.DepthOffset, part.HasStride);
            }
            else
            {
                Copy(site, part);
            }
        }
    }

    /// <returns>Whether an operator can read a part without a copy of it.</returns>
    public static bool CanBeTaken(OperatorSite site, OperatorInfo reader, int index)
    {
        var tensor = site.Subgraph.Tensors[index];
        return !NeedWhole.Contains(reader.Code) && (!reader.Is(MatrixProducts.FullyConnected) || tensor.Elements == tensor.FromLast(0));
    }

    private static void Copy(OperatorSite site, SlicePart part) =>
        site.Graph.Add(
            new NpuOperation(NpuKind.Pooling, site.Source)
            {
                Input = site.Read(part.Whole, part.Shape) with
                {
                    IsSlice = true,
                    DepthOffset = part.DepthOffset,
                    HasStride = part.HasStride,
                },
                Output = site.Write(part.Output, part.Shape),
                Repeats = TensorSize.Batch(site.Subgraph.Tensors[part.Output]),
            }
        );
}
