using PerfSage.Fuzz.Probing;

namespace PerfSage.Fuzz.Running;

/// <summary>A finding, and the smallest input found that shows it.</summary>
/// <param name="Index">Of the input that showed it first.</param>
internal sealed record KeptFinding(Finding Finding, long Index, byte[] File)
{
    public int Count { get; set; } = 1;
}
