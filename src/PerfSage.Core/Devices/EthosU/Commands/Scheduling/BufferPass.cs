using PerfSage.Core.Devices.EthosU.Commands.Plans;

namespace PerfSage.Core.Devices.EthosU.Commands.Scheduling;

/// <summary>Proposes weight buffers for operations one after the other.</summary>
internal sealed class BufferPass(NpuBoard board, BufferProposer proposer)
{
    /// <param name="usage">[time] Bytes in the SRAM before any buffer.</param>
    /// <param name="end">Of the operations from <paramref name="start"/>, exclusive.</param>
    /// <returns>The plans of the operations.</returns>
    public OpPlan[] Run(Schedule schedule, long[] usage, int start, int end, double limit)
    {
        var used = usage.Select(u => (double)u).ToArray();
        var plans = new OpPlan[end - start];
        var previous = start == 0 ? null : WithSlack(schedule.Plans[start - 1], used, limit);
        for (var i = start; i < end; i++)
        {
            var plan = WithSlack(schedule.Plans[i], used, limit);
            if (plan.Operation.Weights is not null && board.Constants != board.Sram)
            {
                plan = plan.Operation.SharesWeights
                    ? WithHeldWeights(plan)
                    : proposer.Propose(plan, previous, Consumer(schedule, plan, start, end), IsMade(schedule, plan), plan.SlackBytes);
                used[plan.Time] += plan.HeldWeightBytes;
                if (plan.Buffer is { } buffer)
                {
                    used[plan.Time] += buffer.Bytes;
                    if (buffer.IsPrefetched && plan.Time > 0)
                    {
                        used[plan.Time - 1] += buffer.Parts[0];
                    }
                }
            }

            plans[i - start] = previous = plan;
        }

        return plans;
    }

    // Each repetition copies them again, as the labels of the dataset say: it is no faster than without.
    private OpPlan WithHeldWeights(OpPlan plan)
    {
        var bytes = board.Weights(plan.Operation)!.Bytes;
        var isFaster = board.Read(board.Sram, bytes) < board.Read(board.Constants, bytes);
        return isFaster && bytes <= plan.SlackBytes ? plan with { HeldWeightBytes = bytes } : plan;
    }

    private static OpPlan WithSlack(OpPlan plan, double[] used, double limit) =>
        plan with
        {
            Buffer = null,
            SlackCycles = plan.Cycles,
            SlackBytes = Math.Max(limit - used[plan.Time], 0),
        };

    private static OpPlan? Consumer(Schedule schedule, OpPlan plan, int start, int end) =>
        schedule.Uses.Readers(plan.Operation.Written.Tensor) is [var reader, ..] && reader >= start && reader < end
            ? schedule.Plans[reader]
            : null;

    private static bool IsMade(Schedule schedule, OpPlan plan) =>
        schedule.Uses.Writers(plan.Operation.Input.Tensor) is [var writer, ..] && !schedule.Plans[writer].Operation.Moves();
}
