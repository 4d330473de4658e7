namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Parts of equal cost that one operator becomes. Of more than can be listed, each stands for several.</summary>
/// <param name="parts">At least 1.</param>
internal readonly struct EqualParts(int parts)
{
    // As many as the longest mean that the NPU takes becomes.
    private const int MostListed = 4096;

    /// <summary>How many to list.</summary>
    public int Count => Math.Min(parts, MostListed);

    /// <summary>How many parts each of them stands for.</summary>
    public long Repeats => Rounding.CeilDiv(parts, Count);
}
