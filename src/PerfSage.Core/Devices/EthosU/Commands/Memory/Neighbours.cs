namespace PerfSage.Core.Devices.EthosU.Commands.Memory;

/// <summary>Which live ranges are in memory at the same time.</summary>
internal static class Neighbours
{
    // Ten thousand operators side by side make fifty million pairs, and no allocator would find the best place among them.
    private const int MostPairs = 500_000;

    /// <returns>[range] Those that it meets, in the order in which they meet; null if there are too many.</returns>
    public static int[][]? Of(IReadOnlyList<LiveRange> ranges)
    {
        var found = ranges.Select(_ => new List<int>()).ToArray();
        var active = new List<int>();
        var pairs = 0;
        foreach (var starting in Enumerable.Range(0, ranges.Count).GroupBy(r => ranges[r].Start).OrderBy(g => g.Key))
        {
            active.RemoveAll(r => ranges[r].End < starting.Key);
            active.AddRange(starting);
            active.Sort();
            pairs += starting.Count() * active.Count;
            if (pairs > MostPairs)
            {
                return null;
            }

            Meet(found, active, starting.ToHashSet());
        }

        return Array.ConvertAll(found, f => f.ToArray());
    }

    private static void Meet(List<int>[] found, List<int> active, HashSet<int> starting)
    {
        int[] others = [.. starting.Order()];
        for (var i = 0; i < active.Count; i++)
        {
            var later = starting.Contains(active[i]) ? active.Skip(i + 1) : others.Where(other => other > active[i]);
            foreach (var other in later)
            {
                found[active[i]].Add(other);
                found[other].Add(active[i]);
            }
        }
    }
}
