using PerfSage.Core.Devices.EthosU.Commands.Plans;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Scheduling;

/// <summary>Finds the tallest stripes with which a cascade still fits the SRAM.</summary>
internal sealed class StripeSearch(NpuBoard board, OpPlanner planner, BufferPass buffering, TensorUses uses, double limit)
{
    // A cascade of a thousand operations, or one over maps of a million rows, is not tried with every height.
    private const int MostPlans = 10_000;
    private const int LeastTries = 8;

    /// <param name="schedule">Where the cascade has the smallest stripes.</param>
    /// <param name="whole">Plans of all operations without stripes.</param>
    /// <returns>Plans of the cascade's operations, and the cascades that they are in; null if the smallest stripes are best.</returns>
    public (OpPlan[] Plans, List<Cascade> Cascades)? Find(Schedule schedule, Cascade cascade, IReadOnlyList<OpPlan> whole, long[] usage)
    {
        var (start, count) = (cascade.Start, cascade.End - cascade.Start + 1);
        var first = schedule.Plans[start];
        var besides = Math.Max(0, usage[first.Time] - cascade.Bytes);
        var buffered = buffering.Run(schedule, usage, start, start + count, limit);
        var fallback = whole.Skip(start).Take(count).ToArray();
        var last = schedule.Plans[cascade.End];
        var most = (last.Operation.Output.Shape.H + 1L) / 2;
        var step = Step(Math.Max(1, last.Operation.Upscale), most - last.Stripe.H, count);
        var builder = new CascadeBuilder(uses, limit);
        (OpPlan[], List<Cascade>)? best = null;
        var parts = 0;
        for (long rows = RoundUp(last.Stripe.H + 1, step); rows <= most; rows += step)
        {
            var built = builder.Build(Striped(buffered, (int)rows), fallback, besides);
            parts = parts == 0 ? built.Cascades.Count : parts;
            if (Bytes(built, besides) > limit || built.Cascades.Count > parts)
            {
                break;
            }

            best = built;
            if (built.Cascades.Count == 0)
            {
                break;
            }
        }

        return best;
    }

    // The compiler tries every height.
    private static int Step(int step, long heights, int count)
    {
        var tries = Math.Max(MostPlans / count, LeastTries);
        return heights / step <= tries ? step : Saturate(RoundUp(CeilDiv(heights, tries), step));
    }

    // From the last operation's stripes to those that the ones before have to be computed by.
    private OpPlan[] Striped(OpPlan[] plans, int rows)
    {
        var striped = new OpPlan[plans.Length];
        for (var k = plans.Length - 1; k >= 0; k--)
        {
            var op = plans[k].Operation;
            rows = rows == op.Output.Shape.H ? rows : RoundUp(rows, op.Upscale);
            var plan = planner.Plan(op, plans[k].Index, rows);
            striped[k] =
                plans[k].Buffer is { Parts.Count: 1 } && board.Weights(op) is { } weights
                    ? plan with
                    {
                        Buffer = new WeightBuffer([0, plan.Stripe.D], [weights.Bytes], [weights.Bytes], false),
                    }
                    : plan;
            rows = Saturate((long)(rows / op.Upscale) * op.Window.Stride.H);
        }

        return striped;
    }

    private static double Bytes((OpPlan[] Plans, List<Cascade> Cascades) built, double besides)
    {
        var peak = built.Cascades.Select(c => c.Bytes).DefaultIfEmpty(0).Max();
        foreach (var plan in built.Plans.Where(p => p.Cascade == 0))
        {
            peak = Math.Max(peak, plan.Operation.Tensors().Sum(t => (double)t.Bytes) + (plan.Buffer?.Bytes ?? 0) + besides);
        }

        return peak;
    }
}
