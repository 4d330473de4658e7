using PerfSage.Core.Devices.EthosU.Commands.Plans;

namespace PerfSage.Core.Devices.EthosU.Commands.Memory;

/// <summary>What the SRAM holds while a schedule runs.</summary>
/// <param name="Peak">Bytes that it has to have.</param>
/// <param name="ByOperation">[n] Bytes in use while each operation runs.</param>
internal sealed record SramUse(long Peak, long[] ByOperation)
{
    public static SramUse Of(Schedule schedule, MemoryScope scope)
    {
        var ranges = LiveRanges.Of(schedule, scope);
        var usage = ranges.Usage();
        return new SramUse(HillClimb.Allocate(ranges.All), [.. schedule.Plans.Select(p => usage[p.Time])]);
    }
}
