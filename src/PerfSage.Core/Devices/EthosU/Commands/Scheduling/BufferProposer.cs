using PerfSage.Core.Devices.EthosU.Commands.Plans;

namespace PerfSage.Core.Devices.EthosU.Commands.Scheduling;

/// <summary>Decides whether and how the weights of an operation are copied to the SRAM while it or the one before runs.</summary>
internal sealed class BufferProposer(NpuBoard board, OpPlanner planner)
{
    private const double StartupCycles = 1000;
    private const double HiddenShare = 1.0 / 20;

    /// <param name="plan">Without a buffer.</param>
    /// <param name="previous">Of the operation before, with its slack; null at the start.</param>
    /// <param name="consumer">Of the operation that reads the output first; null if there is none.</param>
    /// <param name="isMade">Whether an operation makes its input, and does not only move data.</param>
    /// <param name="limit">Bytes of SRAM that a buffer may take.</param>
    /// <returns>The plan with a buffer if that pays.</returns>
    public OpPlan Propose(OpPlan plan, OpPlan? previous, OpPlan? consumer, bool isMade, double limit)
    {
        var (op, weights, block) = (plan.Operation, board.Weights(plan.Operation)!, plan.Block);
        var stripes = plan.Cascade != 0 ? Rounding.CeilDiv(op.Output.Shape.H, plan.Stripe.H) : 1;
        double refetches = plan.Access.Refetches * stripes;
        var copy = board.Copy(board.Sram, board.Constants, weights.Bytes);
        var unmoved = board.Read(board.Constants, weights.Bytes) * refetches;
        var moved = board.Read(board.Sram, weights.Bytes) * refetches;
        if (moved >= unmoved)
        {
            return plan;
        }

        var depth = plan.Stripe.D;
        var canSlice = op.CanStripe() && plan.Cascade == 0;
        var slack = previous?.SlackCycles ?? 0;
        var slackBytes = previous?.SlackBytes ?? limit;
        var smallest = Math.Floor(copy * Math.Min(depth, WeightSlices.Split) / depth);
        var canPrefetch = plan.Index != 0 && (plan.Cascade == 0 || plan.IsFirst);
        var force = previous is null && refetches > 1 && (smallest < unmoved / 10 || smallest <= StartupCycles);
        var dominated = plan.Estimate.Run > unmoved;
        var visible = Math.Max(copy - slack, 0);
        var isSliced =
            canSlice
            && (force || moved + visible < unmoved || depth / block.Output.D > 2 || (canPrefetch && smallest < slack && refetches > 1));
        var isHidden = visible < copy * HiddenShare || Math.Ceiling(Math.Floor(visible) / stripes) < StartupCycles;
        var isWhole = weights.Bytes <= limit && !canSlice && (isHidden || force) && (moved + visible < unmoved || !dominated);
        if (!isSliced && !isWhole)
        {
            return plan;
        }

        var slicing = new WeightSlices(board, plan, limit, slack, copy, dominated);
        if ((isSliced ? slicing.Find() : [0, depth]) is not { } slices)
        {
            return plan;
        }

        var sizes = slicing.Sizes(slices);
        if (Parts(sizes, weights.Bytes, limit) is not { } parts)
        {
            return plan;
        }

        var prefetches = canPrefetch && parts[0] < slackBytes;
        var estimate = planner.Estimate(
            plan,
            slices,
            sizes,
            true,
            prefetches ? slack
                : force ? StartupCycles
                : 0,
            parts.Length > 1,
            plan.ReadsRollingBuffer
        );
        return Pays()
            ? plan with
            {
                Estimate = estimate,
                Buffer = new WeightBuffer(slices, sizes, parts, prefetches),
                SlackCycles = estimate.Last,
                SlackBytes = plan.SlackBytes - parts[(sizes.Length - 1) % parts.Length],
            }
            : plan;

        bool Pays()
        {
            var read = estimate.InputRead;
            if (isMade && !plan.ReadsRollingBuffer)
            {
                var fits = estimate.InputBytes + parts.Sum() <= limit;
                var staged = board.Read(board.Sram, plan.Estimate.InputReadBytes, MemoryUse.Input);
                var withInput = Math.Max(plan.Estimate.Run, Math.Max(plan.Estimate.WeightRead, staged));
                var withWeights = Math.Max(estimate.Full, Math.Max(estimate.WeightRead, estimate.InputRead));
                if (!fits && estimate.InputBytes < slackBytes && withInput < withWeights && withInput < estimate.InputRead)
                {
                    return false;
                }

                if (PrefersConsumer(plan, consumer, estimate, parts.Sum(), slackBytes))
                {
                    return false;
                }

                read = fits ? board.Read(board.Sram, estimate.InputReadBytes, MemoryUse.Input) : read;
            }

            var before = Math.Max(plan.Estimate.Run, Math.Max(plan.Estimate.WeightRead, read));
            var after = Math.Max(estimate.Full, Math.Max(estimate.WeightRead, read));
            if (dominated)
            {
                if (Math.Floor(estimate.Waits / sizes.Length) < StartupCycles)
                {
                    after -= estimate.Waits;
                }

                if (sizes.Length > 1 && force && after.Equals(estimate.Full))
                {
                    after -= sizes.Length * (StartupCycles / 2);
                }
            }

            return before >= after && (refetches != 1 || copy + estimate.WeightRead <= before);
        }
    }

    // The SRAM is better used for the output if the next operation's time is that of reading it.
    private static bool PrefersConsumer(OpPlan plan, OpPlan? consumer, OpEstimate estimate, double buffers, double slackBytes) =>
        consumer is { Operation.Weights: not null, Estimate: { IsRunDominated: false, WeightRead: > 0 } next }
        && next.InputRatio > 2
        && next.InputBytes < plan.SlackBytes
        && next.InputBytes + estimate.InputBytes + buffers > slackBytes
        && (plan.Estimate.IsRunDominated || next.InputRead > estimate.InputRead);

    // Two buffers if slices can take turns in them, one if not.
    private static double[]? Parts(double[] sizes, double all, double limit)
    {
        double Largest(int parity) => sizes.Where((_, i) => i % 2 == parity).DefaultIfEmpty(0).Max();
        var (even, odd) = (Largest(0), Largest(1));
        var largest = Math.Max(even, odd);
        return even + odd <= limit && largest < all ? [even, odd]
            : Math.Min(all, largest) <= limit ? [Math.Min(all, largest)]
            : null;
    }
}
