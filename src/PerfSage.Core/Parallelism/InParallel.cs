namespace PerfSage.Core.Parallelism;

/// <summary>The same work on several things at once.</summary>
internal static class InParallel
{
    // Without a limit, more are begun while some wait for the disk, and all are in memory.
    private static readonly ParallelOptions Limited = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>
    /// A single one is worked on by this thread: <see cref="Parallel"/> would also wait for a thread of the pool to find that there is no
    /// more to do, and others may hold these for long.
    /// </summary>
    public static void For(int count, Action<int> work)
    {
        if (count == 1)
        {
            work(0);
        }
        else
        {
            Parallel.For(0, count, Limited, work);
        }
    }
}
