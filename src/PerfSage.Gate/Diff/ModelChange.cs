namespace PerfSage.Gate.Diff;

/// <summary>What became of a model since the base.</summary>
internal enum ModelChange
{
    Unchanged,
    Changed,
    Added,
    Removed,
}
