namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>What the lowering of one operator leaves for those after it.</summary>
internal sealed class LoweringState(NpuGraph graph)
{
    public NpuGraph Graph => graph;

    /// <summary>What the generation does in its own way; null for Ethos-U55 and U65.</summary>
    public IGenerationLowering? Generation { get; init; }

    /// <summary>By index of the tensor: parts that nobody copies.</summary>
    public Dictionary<int, SlicedTensor> Slices { get; } = [];

    /// <summary>Tensors of which all readers read one copy.</summary>
    public HashSet<int> Copied { get; } = [];

    /// <summary>Operators that only pad what convolutions can pad themselves.</summary>
    public HashSet<int> MergedPads { get; } = [];

    /// <summary>By the index of a transposition, that of the one before it, which it undoes.</summary>
    public Dictionary<int, int> TransposePairs { get; } = [];

    /// <summary>Operators of which nothing is left.</summary>
    public HashSet<int> Removed { get; } = [];
}
