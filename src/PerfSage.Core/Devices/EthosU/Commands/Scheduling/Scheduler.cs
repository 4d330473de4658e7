using PerfSage.Core.Devices.EthosU.Commands.Memory;
using PerfSage.Core.Devices.EthosU.Commands.Plans;

namespace PerfSage.Core.Devices.EthosU.Commands.Scheduling;

/// <summary>
/// Decides how the operations of a graph run: by which stripes and slices, and what the SRAM holds meanwhile. Source: the scheduler of
/// the Vela compiler 5.1 with <c>--optimise Performance</c>.
/// </summary>
internal sealed class Scheduler
{
    private readonly NpuBoard board;
    private readonly OpPlanner planner;
    private readonly BufferPass buffering;

    public Scheduler(NpuBoard board)
    {
        this.board = board;
        planner = new OpPlanner(board);
        buffering = new BufferPass(board, new BufferProposer(board, planner));
    }

    public Schedule Run(IReadOnlyList<NpuOperation> operations)
    {
        var uses = new TensorUses(operations);
        var whole = new OpPlan[operations.Count];
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] = planner.Plan(operations[i], i, operations[i].Output.Shape.H);
        }

        var schedule = new Schedule(whole, uses);
        if (board.Spills)
        {
            schedule = Cascaded(schedule, whole);
        }

        var usage = Usage(schedule);
        schedule = new Schedule(buffering.Run(schedule, usage, 0, whole.Length, board.SramBytes), uses) { Cascades = schedule.Cascades };
        if (board.Spills)
        {
            Roll(schedule);
            SramStaging.Stage(schedule, (long)board.SramBytes);
        }

        return schedule;
    }

    private Schedule Cascaded(Schedule schedule, OpPlan[] whole)
    {
        var (plans, cascades) = new CascadeBuilder(schedule.Uses, board.SramBytes).Build(Smallest(whole), whole, besides: 0);
        schedule = new Schedule(plans, schedule.Uses) { Cascades = cascades.ToDictionary(c => c.End) };
        var usage = Usage(schedule);
        var search = new StripeSearch(board, planner, buffering, schedule.Uses, board.SramBytes);
        foreach (var cascade in cascades)
        {
            if (search.Find(schedule, cascade, whole, usage) is { } better)
            {
                schedule.Cascades.Remove(cascade.End);
                better.Plans.CopyTo(schedule.Plans, cascade.Start);
                better.Cascades.ForEach(c => schedule.Cascades[c.End] = c);
            }
        }

        return schedule;
    }

    // Stripes of as many rows as the operation after steps over.
    private OpPlan[] Smallest(OpPlan[] whole)
    {
        var striped = new OpPlan[whole.Length];
        for (var i = whole.Length - 1; i >= 0; i--)
        {
            var rows = i + 1 < whole.Length ? whole[i + 1].Operation.Window.Stride.H : 1;
            striped[i] = planner.Plan(whole[i].Operation, i, rows);
        }

        return striped;
    }

    private long[] Usage(Schedule schedule) =>
        LiveRanges
            .Of(
                schedule,
                new MemoryScope(t => !board.Spills && !t.IsConstant, HasBuffers: false, HasCascades: true, HasScratch: !board.Spills)
            )
            .Usage();

    private static void Roll(Schedule schedule)
    {
        foreach (var plan in schedule.Plans.Where(p => p.ReadsRollingBuffer))
        {
            var input = plan.Operation.Primary();
            var buffer = schedule.Cascades[plan.Cascade].Buffers[plan.Index];
            var elements = (long)buffer.Shape.H * input.Full.W * Rounding.RoundUp(input.Full.D, EthosUAccelerator.BrickDepth);
            schedule.Rolling[input.Tensor] = Rounding.RoundUp(Rounding.CeilDiv(elements * input.Tensor.Bits, 8), NpuTensor.Quantum);
            schedule.Staged.Add(input.Tensor);
        }
    }
}
