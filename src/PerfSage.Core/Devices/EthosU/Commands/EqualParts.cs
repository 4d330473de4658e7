namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Parts of equal cost that one operator becomes. Of more than can be listed, each stands for several.</summary>
/// <param name="parts">At least 1.</param>
internal readonly struct EqualParts(int parts)
{
    /// <summary>
    /// More than layers usually have. Thousands take more than a second, and more memory than a file is worth, on all devices together.
    /// </summary>
    public const int MostListed = 64;

    /// <summary>How many to list.</summary>
    public int Count => Rounding.CeilDiv(parts, (int)Repeats);

    /// <summary>How many parts each of them stands for.</summary>
    public long Repeats => Rounding.CeilDiv(parts, MostListed);
}
