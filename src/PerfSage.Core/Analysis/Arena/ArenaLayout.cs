namespace PerfSage.Core.Analysis.Arena;

/// <summary>
/// Gives tensors their places as <c>SimpleMemoryArena::Allocate</c> does: each in turn the smallest gap, between what is in the arena at
/// the same time, that it fits in; else behind all that.
/// </summary>
internal sealed class ArenaLayout(int operators)
{
    private readonly int _end = Math.Max(1, operators) - 1;
    private readonly TakenRanges _taken = new(Math.Max(1, operators));

    /// <summary>What the arena has to hold up to now.</summary>
    public long Bytes { get; private set; }

    /// <returns>Its offset.</returns>
    /// <exception cref="OverflowException">The arena is larger than 64-bit numbers.</exception>
    public long Place(ArenaTensor tensor)
    {
        // The persistent arena gives nothing up.
        var last = tensor.IsPersistent ? _end : Math.Min(tensor.Last, _end);
        var offset = Offset(_taken.Between(tensor.First, last), tensor.First, last, tensor.Bytes);
        var end = checked(offset + tensor.Bytes);
        _taken.Add(new TakenRange(offset, end, tensor.First, last));
        Bytes = Math.Max(Bytes, end);
        return offset;
    }

    private static long Offset(ReadOnlySpan<TakenRange> taken, int first, int last, long bytes)
    {
        var (best, bestGap, free) = (-1L, long.MaxValue, 0L);
        foreach (ref readonly var range in taken)
        {
            if (!range.IsTakenBetween(first, last))
            {
                continue;
            }

            var aligned = TensorAlignment.Align(free);
            // As there, a gap is compared from its aligned begin, and remembered from its real one.
            if (aligned <= range.Begin - bytes && range.Begin - aligned < bestGap)
            {
                (best, bestGap) = (aligned, range.Begin - free);
            }

            free = Math.Max(free, range.End);
        }

        return best >= 0 ? best : TensorAlignment.Align(free);
    }
}
