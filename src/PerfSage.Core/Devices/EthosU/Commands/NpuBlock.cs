using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>The tiles in which an operation runs.</summary>
internal sealed record NpuBlock(Volume Input, Volume Output, bool IsPartKernel, bool IsWideAccumulator)
{
    /// <summary>Of the products, where a matrix product is element-wise products and their sums.</summary>
    public NpuBlock? Products { get; init; }

    /// <summary>Whether of four weights two at most are not zero, so that the array skips the others.</summary>
    public bool IsSparse { get; init; }

    /// <summary>What the array computes at a time, where there is a choice.</summary>
    public Volume? Micro { get; init; }
}
