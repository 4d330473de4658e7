using PerfSage.Core.Devices.EthosU.Commands.Memory;
using PerfSage.Core.Devices.EthosU.Commands.Plans;

namespace PerfSage.Core.Devices.EthosU.Commands.Scheduling;

/// <summary>Chooses the feature maps that are in a dedicated SRAM: all if they fit, else those that are read and written most.</summary>
internal sealed class SramStaging
{
    private const int LargestGroup = 20;

    // Steps of one search, and times that all searches together look at.
    private const long MostSteps = 200_000;
    private const long MostTimes = 2_000_000_000;

    private readonly Schedule schedule;
    private readonly long limit;
    private readonly HashSet<NpuTensor> candidates = new(ReferenceEqualityComparer.Instance);
    private readonly LiveRanges ranges;

    // [time] Bytes: of everything that is not out, and of what is in for good.
    private readonly long[] most;
    private readonly long[] certain;

    private SramStaging(Schedule schedule, long limit)
    {
        this.schedule = schedule;
        this.limit = limit;
        foreach (var plan in schedule.Plans.Where(p => p.Cascade == 0))
        {
            var tensor = plan.Operation.Written.Tensor;
            if (
                schedule.Uses.Readers(tensor).Count > 0
                && tensor is { IsOutput: false, IsOnHost: false, IsPersistent: false }
                && schedule.Staged.Add(tensor)
            )
            {
                candidates.Add(tensor);
            }
        }

        ranges = LiveRanges.Of(schedule, Scope(schedule) with { HasCascades = true });
        most = ranges.Usage();
        certain = [.. most];
        foreach (var range in Ranges())
        {
            Change(certain, range, -1);
        }
    }

    /// <summary>What is in the SRAM.</summary>
    public static MemoryScope Scope(Schedule schedule) =>
        new(schedule.Staged.Contains, HasBuffers: true, HasCascades: false, HasScratch: false);

    public static void Stage(Schedule schedule, long limit) => new SramStaging(schedule, limit).Run();

    private IEnumerable<LiveRange> Ranges() => ranges.All.Where(r => r.Tensors.Any(candidates.Contains));

    private void Run()
    {
        if (most.Max() > limit)
        {
            Choose();
        }

        KeepOperandsTogether();
    }

    private void Choose()
    {
        var fitting = new List<LiveRange>();
        foreach (var range in Ranges().ToArray())
        {
            if (Peak(certain, range) + range.Bytes > limit)
            {
                Evict(range);
            }
            else
            {
                fitting.Add(range);
            }
        }

        var competing = new List<LiveRange>();
        foreach (var range in fitting)
        {
            if (Peak(most, range) <= limit)
            {
                Change(certain, range, 1);
            }
            else
            {
                competing.Add(range);
            }
        }

        if (competing.Count == 0)
        {
            return;
        }

        var patience = Math.Min(MostSteps, MostTimes / competing.Sum(r => r.End - r.Start + 1L));
        var (start, end) = (0, competing[0].End);
        for (var i = 1; i < competing.Count; i++)
        {
            if (competing[i].Start <= end && i - start <= LargestGroup)
            {
                end = Math.Max(end, competing[i].End);
            }
            else
            {
                Settle(competing[start..i], patience);
                (start, end) = (i, competing[i].End);
            }
        }

        Settle(competing[start..], patience);
    }

    private void Settle(List<LiveRange> group, long patience)
    {
        var kept = new StagingSearch(group, [.. group.Select(Accesses)], certain, most, limit, patience).Run();
        for (var i = 0; i < group.Count; i++)
        {
            if (kept[i])
            {
                Change(certain, group[i], 1);
            }
            else
            {
                Evict(group[i]);
            }
        }
    }

    // Elements that are read and written; the most of all if a cascade reads them beside its rolling buffers.
    private long Accesses(LiveRange range)
    {
        double accesses = 0;
        foreach (var tensor in range.Tensors)
        {
            foreach (var plan in schedule.Uses.Readers(tensor).Select(r => schedule.Plans[r]))
            {
                if (plan.ReadsRollingBuffer)
                {
                    return StagingSearch.MostAccesses;
                }

                accesses +=
                    plan.Operation.Input.Tensor == tensor ? plan.Access.Input
                    : plan.Operation.Second?.Tensor == tensor ? plan.Access.Second
                    : tensor.Stored;
            }

            accesses += schedule
                .Uses.Writers(tensor)
                .Sum(w => schedule.Plans[w].Operation.Chained.Count > 0 ? tensor.Stored : schedule.Plans[w].Access.Output);
        }

        return (long)accesses;
    }

    // The operands of an operation should be in the same memory, but for those that others than element-wise operations read too.
    private void KeepOperandsTogether()
    {
        foreach (var op in schedule.Plans.Where(p => !p.ReadsRollingBuffer).Select(p => p.Operation).Where(o => o.Second is not null))
        {
            NpuTensor[] operands = [op.Input.Tensor, op.Second!.Tensor];
            if (operands.Any(t => !t.IsConstant && !schedule.Staged.Contains(t)))
            {
                schedule.Staged.ExceptWith(operands.Where(IsForElementWise));
            }
        }

        bool IsForElementWise(NpuTensor tensor) =>
            candidates.Contains(tensor) && schedule.Uses.Readers(tensor).All(r => schedule.Plans[r].Operation.IsElementWise);
    }

    private void Evict(LiveRange range)
    {
        Change(most, range, -1);
        foreach (var tensor in range.Tensors.Where(candidates.Contains))
        {
            schedule.Staged.Remove(tensor);
        }
    }

    private static long Peak(long[] usage, LiveRange range) => usage[range.Start..(range.End + 1)].Max();

    private static void Change(long[] usage, LiveRange range, int sign)
    {
        for (var t = range.Start; t <= range.End; t++)
        {
            usage[t] += sign * range.Bytes;
        }
    }
}
