namespace PerfSage.Core.Devices.EthosU.Commands.Memory;

/// <summary>Bytes that are needed from one time to another. Tensors that share a place share a range.</summary>
internal sealed class LiveRange(long bytes)
{
    public long Bytes { get; set; } = bytes;

    public int Start { get; private set; } = int.MaxValue;

    /// <summary>The last time at which it is needed.</summary>
    public int End { get; private set; } = -1;

    /// <summary>Empty for a weight buffer.</summary>
    public HashSet<NpuTensor> Tensors { get; } = [];

    public bool IsUsed => End >= 0;

    public void Mark(int time, int duration = 1)
    {
        var start = Math.Max(time, 0);
        if (time + duration >= start)
        {
            Start = Math.Min(Start, start);
            End = Math.Max(End, time + duration);
        }
    }
}
