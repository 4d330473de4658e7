namespace PerfSage.Core.Devices.EthosU.Commands.Memory;

/// <summary>A live range, and where the allocator puts it.</summary>
internal struct Placed
{
    public const int NoPredecessor = -1;

    public long Address;
    public long End;

    /// <summary>The range that it stands on; <see cref="NoPredecessor"/> at address 0.</summary>
    public int Predecessor;

    /// <summary>Position in the order of placement.</summary>
    public int Turn;
}
