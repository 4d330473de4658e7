using PerfSage.Core.Devices.EthosU.Commands.Plans;
using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Scheduling;

/// <summary>Plans one operation by stripes and slices, and reckons what that takes.</summary>
internal sealed class OpPlanner(NpuBoard board)
{
    private readonly Dictionary<(NpuOperation, int), OpPlan> plans = [];

    /// <param name="rows">Of the output, at a time; all if the operation cannot be striped.</param>
    public OpPlan Plan(NpuOperation op, int index, int rows)
    {
        if (!op.CanStripe())
        {
            rows = op.Output.Shape.H;
        }

        rows = rows == op.Output.Shape.H ? rows : RoundUp(rows, op.Upscale);
        if (!plans.TryGetValue((op, rows), out var plan))
        {
            plans.Add((op, rows), plan = Create(op, index, rows));
        }

        return plan;
    }

    /// <param name="slices">Channels at which slices of the output begin, then the number of channels.</param>
    /// <param name="sizes">Bytes of each slice's weights.</param>
    /// <param name="isBuffered">Whether the weights are copied to the SRAM.</param>
    /// <param name="slack">Cycles before the first slice in which weights can be copied.</param>
    /// <param name="isDouble">Whether a slice's weights are copied while the one before runs.</param>
    /// <param name="hasStagedInput">Whether the input is in the SRAM already.</param>
    public OpEstimate Estimate(
        OpPlan plan,
        IReadOnlyList<int> slices,
        IReadOnlyList<double> sizes,
        bool isBuffered,
        double slack,
        bool isDouble,
        bool hasStagedInput
    )
    {
        var op = plan.Operation;
        var striped = Striped(op, plan.Stripe);
        var memories = board.Of(op);
        memories = hasStagedInput ? memories with { Input = board.Sram } : memories;
        var weights = isBuffered ? board.Sram : board.Constants;
        memories = memories with { Constants = weights };
        var repeats = Math.Max(1, op.Output.Shape.H / (double)plan.Stripe.H);
        var (runs, waits, last, readBytes, fetches, weightBytes) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < sizes.Count; i++)
        {
            var part = striped.Output.Shape with { D = slices[i + 1] - slices[i] };
            var place =
                sizes.Count == 1 ? SlicePlace.Only
                : i == 0 ? SlicePlace.First
                : i == sizes.Count - 1 ? SlicePlace.Last
                : SlicePlace.Between;
            var access = ElementAccess.Of(board.Core, striped, plan.Block, part);
            readBytes += access.Input * op.Input.Bits / 8;
            fetches += access.Refetches;
            weightBytes += sizes[i] * access.Refetches;
            last = OperationCycles.Run(board.Core, striped, plan.Block, memories, part, place);
            if (isBuffered)
            {
                waits += Math.Max(board.Copy(board.Sram, board.Constants, sizes[i]) - slack, 0);
            }

            runs += last;
            slack = isDouble ? last : 0;
        }

        return new OpEstimate(
            Math.Floor(repeats * runs),
            waits,
            last,
            Math.Floor(repeats * board.Read(weights, Math.Floor(weightBytes / fetches)) * fetches),
            Math.Floor(repeats * board.Read(memories.Input, readBytes, MemoryUse.Input)),
            readBytes,
            striped.Input.Shape.Elements * op.Input.Bits / 8.0
        );
    }

    private OpPlan Create(NpuOperation op, int index, int rows)
    {
        var stripe = op.Output.Shape with { H = rows };
        var striped = Striped(op, stripe);
        var block = NpuBlockSearch.Find(board.Core, rows == op.Output.Shape.H ? op : striped);
        if (op.Weights is not null && board.Core.Model is { } model)
        {
            op.Weights = model.Encode(op, block);
        }

        var plan = new OpPlan(
            index,
            op,
            block,
            striped.Primary().Shape,
            stripe,
            OperationCycles.Run(board.Core, op, block, board.Of(op)),
            ElementAccess.Of(board.Core, op, block)
        );
        return board.Weights(op) is { } weights
            ? plan with
            {
                Estimate = Estimate(plan, [0, stripe.D], [weights.Bytes], false, 0, false, false),
            }
            : plan;
    }

    private static NpuOperation Striped(NpuOperation op, Volume stripe)
    {
        var rounding = op.IsNearest ? 1 : 0;
        var (window, input) = (op.Window, op.Input.Shape);
        var needed = new Volume(
            Math.Min(Required(stripe.H, window.Stride.H, window.Area.H), input.H),
            Math.Min(Required(stripe.W, window.Stride.W, window.Area.W), input.W),
            input.D
        );
        if (stripe.H != op.Output.Shape.H)
        {
            needed = needed with { W = input.W };
        }

        return op.On(needed, op.Second is { } second ? second.Shape with { H = Math.Min(needed.H, second.Shape.H) } : null, stripe);

        int Required(int size, int stride, int border) => Saturate(CeilDiv(((long)(size - 1) * stride) + border + rounding, op.Upscale));
    }
}
