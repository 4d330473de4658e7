namespace PerfSage.Core.Analysis.Arena;

/// <summary>A tensor that the interpreter finds a place for.</summary>
/// <param name="Index">In the subgraph; what kernels ask for besides is counted on behind its tensors.</param>
/// <param name="First">The operator before which it must have a place.</param>
/// <param name="Last">The operator after which its place is free; <see cref="Never"/> if it is never given up.</param>
/// <param name="IsPersistent">Whether it keeps its content from one inference to the next, in an arena of its own.</param>
internal sealed record ArenaTensor(int Index, long Bytes, int First, int Last, bool IsPersistent)
{
    public const int Never = int.MaxValue;

    public bool LivesThroughout => First == 0 && Last == Never;
}
