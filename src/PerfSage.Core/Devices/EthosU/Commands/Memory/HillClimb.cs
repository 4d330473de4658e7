namespace PerfSage.Core.Devices.EthosU.Commands.Memory;

/// <summary>
/// Gives live ranges addresses: one after the other at the lowest that is free, in an order that is improved by swaps of what stands in
/// the way of the highest. Source: the allocator of the Vela compiler 5.1, whose random numbers it draws.
/// </summary>
internal sealed class HillClimb
{
    // The compiler's: it gives up after so many swaps, or so many without success.
    private const int MostTries = 99999;
    private const int MostTriesWithoutSuccess = 5000;
    private const int TriesUntilStuck = 25;
    private const int PercentOfFarPicks = 30;
    private const int Alignment = 16;

    // How many placements of a range are worth an exact answer; a large graph would take seconds.
    private const long MostPlacements = 2_000_000;
    private const long MostLooks = 400_000_000;

    private readonly MersenneTwister random = new();
    private readonly IReadOnlyList<LiveRange> ranges;
    private readonly long[] sizes;
    private readonly int[][] neighbours;
    private readonly long[] urgency;
    private readonly long target;
    private readonly Placed[] places;
    private long best = long.MaxValue;
    private long looks;

    private HillClimb(IReadOnlyList<LiveRange> ranges, int[][] neighbours)
    {
        this.ranges = ranges;
        this.neighbours = neighbours;
        sizes = [.. ranges.Select(Size)];
        places = new Placed[sizes.Length];
        var usage = Usage(ranges);
        target = usage.Max();
        urgency = [.. ranges.Select(r => usage.AsSpan(r.Start..(r.End + 1)).ToArray().Max())];
    }

    /// <returns>Bytes up to the end of the highest; what is in use at once where there are too many to be placed.</returns>
    public static long Allocate(IReadOnlyList<LiveRange> ranges) =>
        ranges.Count == 0 ? 0
        : Neighbours.Of(ranges) is { } neighbours ? new HillClimb(ranges, neighbours).Run()
        : Usage(ranges).Max();

    private static long Size(LiveRange range) => Rounding.RoundUp(range.Bytes, Alignment);

    // [time] Bytes.
    private static long[] Usage(IReadOnlyList<LiveRange> ranges)
    {
        var usage = new long[ranges.Max(r => r.End) + 2];
        foreach (var range in ranges)
        {
            usage[range.Start] += Size(range);
            usage[range.End + 1] -= Size(range);
        }

        for (var t = 1; t < usage.Length; t++)
        {
            usage[t] += usage[t - 1];
        }

        return usage;
    }

    private long Run()
    {
        var order = Enumerable.Range(0, sizes.Length).ToArray();
        Array.Sort(order, Compare);
        best = Place(order);
        if (best > target)
        {
            Search(order);
        }

        return best;
    }

    private int Compare(int a, int b)
    {
        var (x, y) = (ranges[a], ranges[b]);
        (long, long)[] keys =
        [
            (urgency[b], urgency[a]),
            (y.End - y.Start, x.End - x.Start),
            (x.Start, y.Start),
            (sizes[b], sizes[a]),
            (a, b),
        ];
        return keys.Select(k => k.Item1.CompareTo(k.Item2)).FirstOrDefault(c => c != 0);
    }

    private void Search(int[] order)
    {
        var (bestOrder, bestPlaces) = ((int[])order.Clone(), (Placed[])places.Clone());
        var success = 0;
        var tries = Math.Min(MostTries, MostPlacements / sizes.Length);
        for (var i = 0; i < tries && looks < MostLooks && i - success <= MostTriesWithoutSuccess + 1; i++)
        {
            Swap(order, i - success);
            var size = Place(order);
            if (size <= best)
            {
                success = size < best ? i : success;
                best = size;
                order.CopyTo(bestOrder, 0);
                places.CopyTo(bestPlaces, 0);
                if (best <= target)
                {
                    return;
                }
            }
            else
            {
                bestOrder.CopyTo(order, 0);
                bestPlaces.CopyTo(places, 0);
            }

            if (i - success > MostTriesWithoutSuccess)
            {
                return;
            }
        }
    }

    private long Place(int[] order)
    {
        for (var i = 0; i < places.Length; i++)
        {
            places[i].Address = -1;
        }

        long size = 0;
        for (var turn = 0; size <= best && turn < order.Length; turn++)
        {
            Place(order[turn]);
            places[order[turn]].Turn = turn;
            size = Math.Max(size, places[order[turn]].End);
        }

        return size;
    }

    private void Place(int range)
    {
        var (address, predecessor, fits) = (0L, Placed.NoPredecessor, false);
        while (!fits)
        {
            fits = true;
            looks += neighbours[range].Length;
            foreach (var other in neighbours[range])
            {
                ref var place = ref places[other];
                if (place.Address >= 0 && place.End > address && place.Address < address + sizes[range])
                {
                    (fits, address, predecessor) = (false, place.End, other);
                }
            }
        }

        ref var own = ref places[range];
        (own.Address, own.End, own.Predecessor) = (address, address + sizes[range], predecessor);
    }

    // What the highest range and its neighbours stand on is what may be in the way.
    private void Swap(int[] order, int triesWithoutSuccess)
    {
        var highest = 0;
        for (var i = 1; i < places.Length; i++)
        {
            highest = places[i].End > places[highest].End ? i : highest;
        }

        var found = new SortedSet<int>();
        AddTurns(found, highest);
        foreach (var other in neighbours[highest])
        {
            AddTurns(found, other);
        }

        List<int> turns = [.. found];
        var far = turns.Where(t => !Meet(order[t], highest)).ToArray();
        var first = random.Next(100) < PercentOfFarPicks && far.Length > 0 ? far[random.Next(far.Length)] : turns[random.Next(turns.Count)];
        Swap(order, turns, first);
        if (triesWithoutSuccess > TriesUntilStuck)
        {
            Widen(found, turns, highest);
            Swap(order, turns, turns[random.Next(turns.Count)]);
        }
    }

    private void Swap(int[] order, List<int> turns, int first)
    {
        var second = turns[random.Next(turns.Count)];
        second = first == second ? turns[^1] : second;
        (order[first], order[second]) = (order[second], order[first]);
    }

    private void Widen(SortedSet<int> found, List<int> turns, int highest)
    {
        var visited = new HashSet<int>();
        var pending = new Queue<int>([highest]);
        while (pending.TryDequeue(out var range))
        {
            if (!visited.Add(range))
            {
                continue;
            }

            foreach (var other in neighbours[range])
            {
                if (found.Add(places[other].Turn))
                {
                    turns.Add(places[other].Turn);
                }

                pending.Enqueue(other);
            }
        }
    }

    private void AddTurns(SortedSet<int> turns, int range)
    {
        for (; range != Placed.NoPredecessor; range = places[range].Predecessor)
        {
            turns.Add(places[range].Turn);
        }
    }

    private bool Meet(int a, int b) => ranges[a].Start <= ranges[b].End && ranges[b].Start <= ranges[a].End;
}
