namespace PerfSage.Core.Analysis.Arena;

/// <summary>Bytes of an arena that are taken from one operator to another, both included.</summary>
internal readonly record struct TakenRange(long Begin, long End, int First, int Last) : IComparable<TakenRange>
{
    public int CompareTo(TakenRange other) => Begin.CompareTo(other.Begin);

    public bool IsTakenBetween(int first, int last) => First <= last && Last >= first;
}
