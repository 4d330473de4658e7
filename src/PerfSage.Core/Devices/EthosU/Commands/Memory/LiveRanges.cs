using PerfSage.Core.Devices.EthosU.Commands.Plans;

namespace PerfSage.Core.Devices.EthosU.Commands.Memory;

/// <summary>
/// What one memory holds while a schedule runs. An operation starts at an even time, and what it needs stays until the odd time after
/// it; what it fetches ahead comes at the odd time before it. The operations of a cascade run at the same time.
/// </summary>
internal sealed class LiveRanges
{
    private readonly Dictionary<NpuTensor, LiveRange> byTensor = new(ReferenceEqualityComparer.Instance);
    private readonly List<LiveRange> all = [];

    /// <summary>In the order in which they are first needed.</summary>
    public IReadOnlyList<LiveRange> All => all;

    public int EndTime { get; private set; }

    public static LiveRanges Of(Schedule schedule, MemoryScope scope)
    {
        var isHere = scope.IsHere;
        var ranges = new LiveRanges();
        var cascadeTimes = new Dictionary<int, int>();
        var outputs = new List<LiveRange>();
        var persistent = new List<LiveRange>();
        var now = 0;
        foreach (var plan in schedule.Plans)
        {
            var op = plan.Operation;
            var rolling = plan.Cascade != 0 && !plan.IsFirst ? schedule.Cascades[plan.Cascade].Buffers[plan.Index] : null;
            if (plan.Cascade == 0 && OutputReuse.Operand(op, schedule.Uses, isHere) is { } operand)
            {
                ranges.Fuse(operand, op.Written.Tensor, schedule);
            }
            else if (plan.ReusesBuffer && (scope.HasCascades || isHere(op.Written.Tensor)))
            {
                ranges.Fuse(op.Primary().Tensor, op.Written.Tensor, schedule);
            }

            var time = now;
            if (plan.Cascade != 0 && !cascadeTimes.TryAdd(plan.Cascade, now))
            {
                time = cascadeTimes[plan.Cascade];
            }

            plan.Time = time;
            if (scope.HasBuffers && plan.Buffer is { } buffer)
            {
                ranges.AddBuffer(buffer, time);
            }

            if (scope.HasBuffers && plan.HeldWeightBytes > 0)
            {
                ranges.Add((long)plan.HeldWeightBytes).Mark(time);
            }

            foreach (var tensor in op.Tensors())
            {
                var isRolling = rolling is not null && tensor == op.Primary().Tensor;
                if (!isHere(tensor) && !(scope.HasCascades && isRolling))
                {
                    continue;
                }

                var range = ranges.Get(tensor, schedule);
                if (tensor.IsInput)
                {
                    range.Mark(0);
                }

                if (tensor.IsOutput)
                {
                    outputs.Add(range);
                }

                if (tensor.IsPersistent)
                {
                    persistent.Add(range);
                }

                range.Mark(time);
                if (isRolling)
                {
                    range.Bytes = rolling!.Bytes;
                }
            }

            if (scope.HasScratch && NpuScratch.Bytes(op) is > 0 and var scratch)
            {
                ranges.Add(scratch).Mark(time);
            }

            now += time == now ? 2 : 0;
        }

        ranges.EndTime = now + 1;
        outputs.ForEach(r => r.Mark(now));
        persistent.ForEach(r => r.Mark(0, now + 1));
        ranges.all.RemoveAll(r => !r.IsUsed);
        return ranges;
    }

    /// <returns>[time] Bytes.</returns>
    public long[] Usage()
    {
        var usage = new long[EndTime + 1];
        foreach (var range in all)
        {
            var bytes = Rounding.RoundUp(range.Bytes, NpuTensor.Quantum);
            usage[range.Start] += bytes;
            if (range.End < EndTime)
            {
                usage[range.End + 1] -= bytes;
            }
        }

        for (var t = 1; t < usage.Length; t++)
        {
            usage[t] += usage[t - 1];
        }

        return usage;
    }

    private void AddBuffer(WeightBuffer buffer, int time)
    {
        var last = (buffer.Sizes.Count - 1) % buffer.Parts.Count;
        for (var part = 0; part < buffer.Parts.Count; part++)
        {
            var ahead = part == 0 && buffer.IsPrefetched ? 1 : 0;
            Add((long)buffer.Parts[part]).Mark(time - ahead, 1 + ahead - (part == last ? 0 : 1));
        }
    }

    private LiveRange Add(long bytes)
    {
        var range = new LiveRange(bytes);
        all.Add(range);
        return range;
    }

    private LiveRange Get(NpuTensor tensor, Schedule schedule)
    {
        if (!byTensor.TryGetValue(tensor, out var range))
        {
            byTensor.Add(tensor, range = Add(schedule.BytesOf(tensor)));
        }

        range.Tensors.Add(tensor);
        return range;
    }

    private void Fuse(NpuTensor input, NpuTensor output, Schedule schedule)
    {
        var range = Get(input, schedule);
        range.Tensors.Add(output);
        byTensor[output] = range;
    }
}
