namespace PerfSage.Core.Analysis.Arena;

/// <summary>
/// Who is given a place first: what lives throughout, by index; then the largest, of equals what is needed first
/// (<c>ArenaPlanner::CreateTensorAllocationVector</c>). What is equal in that too, the interpreter leaves to its sorting; here it is by
/// index.
/// </summary>
internal sealed class PlanningOrder : IComparer<ArenaTensor>
{
    public static PlanningOrder Instance { get; } = new();

    public int Compare(ArenaTensor? x, ArenaTensor? y) =>
        (x, y) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            _ => Key(x).CompareTo(Key(y)),
        };

    private static (bool IsLater, long MinusBytes, int First, int Index) Key(ArenaTensor t) =>
        t.LivesThroughout ? (false, 0, 0, t.Index) : (true, -t.Bytes, t.First, t.Index);
}
