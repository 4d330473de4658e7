using PerfSage.Core.Devices.EthosU.Commands.Memory;

namespace PerfSage.Core.Devices.EthosU.Commands.Scheduling;

/// <summary>Tries which feature maps of a group to keep, so that those that are kept are accessed most.</summary>
/// <param name="accesses">[group] Elements.</param>
/// <param name="certain">[time] Bytes of what is kept anyway.</param>
/// <param name="most">[time] Bytes if nothing else is put out.</param>
/// <param name="patience">How many steps to take: a group of 20 has a million subsets, and what is found by then is as good.</param>
internal sealed class StagingSearch(List<LiveRange> group, long[] accesses, long[] certain, long[] most, long limit, long patience)
{
    public const long MostAccesses = int.MaxValue;

    private readonly bool[] current = new bool[group.Count];
    private bool[] best = new bool[group.Count];
    private long bestScore;
    private bool isFound;
    private long steps;

    /// <returns>[group] Whether to keep it.</returns>
    public bool[] Run()
    {
        Try(0, 0);
        return best;
    }

    private void Try(int index, long score)
    {
        if (index == group.Count)
        {
            if (score > bestScore || bestScore == 0)
            {
                (bestScore, best, isFound) = (score, [.. current], true);
            }

            return;
        }

        if (steps++ > patience && isFound)
        {
            return;
        }

        var range = group[index];
        var fits = Peak(certain, range) + range.Bytes <= limit;
        var alwaysFits = fits && Peak(most, range) <= limit;
        if (fits)
        {
            current[index] = true;
            Change(certain, range, 1);
            Try(index + 1, score + accesses[index]);
            Change(certain, range, -1);
        }

        if (!alwaysFits)
        {
            current[index] = false;
            Change(most, range, -1);
            Try(index + 1, score);
            Change(most, range, 1);
        }
    }

    private static long Peak(long[] usage, LiveRange range)
    {
        long peak = 0;
        for (var t = range.Start; t <= range.End; t++)
        {
            peak = Math.Max(peak, usage[t]);
        }

        return peak;
    }

    private static void Change(long[] usage, LiveRange range, int sign)
    {
        for (var t = range.Start; t <= range.End; t++)
        {
            usage[t] += sign * range.Bytes;
        }
    }
}
