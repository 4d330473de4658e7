using System.Diagnostics;
using PerfSage.Fuzz.Inputs;

namespace PerfSage.Fuzz.Running;

/// <summary>What a job is at, for those who wait for it.</summary>
/// <param name="longest">After which it counts as stuck.</param>
internal sealed class JobWatch(TimeSpan longest)
{
    private long start;

    public FuzzInput? Current { get; private set; }

    public bool IsStuck => Current is not null && Stopwatch.GetElapsedTime(Interlocked.Read(ref start)) > longest;

    public void Begin(FuzzInput input)
    {
        Interlocked.Exchange(ref start, Stopwatch.GetTimestamp());
        Current = input;
    }

    public void End() => Current = null;
}
