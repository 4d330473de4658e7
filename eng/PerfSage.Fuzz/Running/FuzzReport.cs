using System.Globalization;
using PerfSage.Fuzz.Probing;

namespace PerfSage.Fuzz.Running;

/// <summary>What was seen in a run; several jobs add to it.</summary>
internal sealed class FuzzReport
{
    private readonly Lock gate = new();
    private readonly List<KeptFinding> findings = [];
    private long inputs;
    private long predicted;
    private long networked;

    public long Inputs => inputs;

    public IReadOnlyList<KeptFinding> Findings => findings;

    private (TimeSpan Time, long Index) Slowest { get; set; }

    private (long Bytes, long Index) Largest { get; set; }

    public void Add(ProbeResult result, long index)
    {
        Interlocked.Increment(ref inputs);
        if (result.Input is not null)
        {
            Interlocked.Increment(ref predicted);
        }

        if (result.Time > Slowest.Time || result.AllocatedBytes > Largest.Bytes)
        {
            lock (gate)
            {
                Slowest = result.Time > Slowest.Time ? (result.Time, index) : Slowest;
                Largest = result.AllocatedBytes > Largest.Bytes ? (result.AllocatedBytes, index) : Largest;
            }
        }
    }

    public void AddNetworked(int count) => Interlocked.Add(ref networked, count);

    /// <param name="minimise">Is asked only for a fault that is new.</param>
    public void Add(Finding finding, long index, Func<byte[]> minimise)
    {
        lock (gate)
        {
            if (findings.Find(f => f.Finding.IsLike(finding)) is { } known)
            {
                known.Count++;
                return;
            }

            findings.Add(new KeptFinding(finding, index, minimise()));
        }
    }

    public IEnumerable<string> Lines(TimeSpan time, int jobs, long peakBytes)
    {
        yield return Text(
            $"inputs     {inputs:N0} in {time.TotalSeconds:F0} s with {jobs} jobs, {inputs / time.TotalSeconds / jobs:N0} a second and job"
        );
        yield return Text($"refused    {inputs - predicted:N0}");
        yield return Text($"predicted  {predicted:N0}, {networked:N0} of them by the network as well");
        foreach (var kind in Enum.GetValues<FindingKind>())
        {
            var count = findings.Where(f => f.Finding.Kind == kind).Sum(f => f.Count);
            yield return Text($"{kind.ToString().ToLowerInvariant(), -10} {count:N0}");
        }

        yield return Text($"slowest    {Slowest.Time.TotalMilliseconds:F1} ms (input {Slowest.Index})");
        yield return Text(
            $"largest    {Largest.Bytes / 1e6:F1} MB allocated (input {Largest.Index}); peak of the process {peakBytes / 1e6:F0} MB"
        );
        foreach (var f in findings)
        {
            yield return Text($"FINDING    {f.Finding.Kind}, {f.Count} times, first in input {f.Index}: {f.Finding.Cause}");
            yield return Text($"           {f.Finding.Detail.ReplaceLineEndings("\n           ")}");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
