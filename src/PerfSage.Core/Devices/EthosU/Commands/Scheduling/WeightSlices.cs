using PerfSage.Core.Devices.EthosU.Commands.Plans;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Scheduling;

/// <summary>Cuts an operation by output channels, so that the weights of one slice are copied while another runs.</summary>
/// <param name="slack">Cycles before the operation in which its first slice can be copied.</param>
/// <param name="copy">Cycles that copying all weights takes.</param>
/// <param name="dominated">Whether the operation takes longer than reading its weights.</param>
internal sealed class WeightSlices(NpuBoard board, OpPlan plan, double limit, double slack, double copy, bool dominated)
{
    /// <summary>Channels of the smallest slice.</summary>
    public const int Split = 16;

    private const float LeastUse = 0.3f;

    // Far more slices than any layer has; a file can name two billion channels.
    private const int MostSlices = 1 << 14;

    private readonly int depth = plan.Stripe.D;
    private readonly int blockDepth = plan.Block.Output.D;
    private readonly double bytes = board.Weights(plan.Operation)!.Bytes;
    private readonly double half = Math.Floor(limit / 2);

    /// <returns>Channels at which slices begin, then the number of channels; null if slicing does not pay.</returns>
    public List<int>? Find()
    {
        var share = FirstShare();
        if (share >= 1)
        {
            return [0, depth];
        }

        var first = Math.Max((int)(depth * share) / board.Core.UblockD * board.Core.UblockD, Split);
        if (first >= depth)
        {
            return [0, depth];
        }

        var step = Step(first);
        if (step == 0)
        {
            return [0, depth];
        }

        while (true)
        {
            var unit = step > blockDepth ? blockDepth : board.Core.UblockD;
            step = Math.Max(step / unit * unit, board.Core.UblockD);
            if ((depth - first) / step > MostSlices)
            {
                return null;
            }

            List<int> slices = [0];
            for (long d = first; d < depth; d += step)
            {
                slices.Add((int)d);
            }

            slices.Add(depth);
            if (Sizes(slices).Max() <= half || (first == Split && step == board.Core.UblockD))
            {
                return slices.Count > 3 && dominated && step / (float)RoundUp(step, blockDepth) < LeastUse ? null : slices;
            }

            if (step > first)
            {
                step = RoundUp(step / 2, board.Core.UblockD);
            }
            else
            {
                first = RoundUp(first / 2, Split);
            }
        }
    }

    /// <returns>Bytes of the weights of each slice.</returns>
    public double[] Sizes(IReadOnlyList<int> slices) =>
        [.. slices.Skip(1).Zip(slices, (end, start) => (end - start) / (double)depth * bytes)];

    private double FirstShare()
    {
        var least = Math.Min((double)Split / depth, 1);
        var ratio = Math.Min(slack / copy, 1);
        var aligned = Math.Floor(ratio / least) * least;
        var share = 1 - aligned < least / 2 ? 1 : ratio;
        if (dominated && share > 0.5 && share < 1)
        {
            share = Math.Clamp(RoundUp((int)Math.Floor(depth * 0.5), Split) / depth, 0.5, 1);
        }

        return Math.Min(Math.Max(share, least), Math.Min(half / bytes, 1));
    }

    // As many channels as can be copied while the first slice runs.
    private int Step(int first)
    {
        var op = plan.Operation;
        var memories = board.Of(op) with { Constants = board.Sram };
        var cycles = OperationCycles.Run(board.Core, op, plan.Block, memories, op.Output.Shape with { D = first }, SlicePlace.First);
        var step = RoundUp(Math.Max((int)(depth * cycles / copy), Split), blockDepth);
        return (int)(step / (double)depth * bytes) > half ? (int)(half / bytes * depth) : step;
    }
}
