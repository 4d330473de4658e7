using PerfSage.Core.Devices.EthosU.Commands;
using PerfSage.Core.Devices.EthosU.Commands.Memory;
using PerfSage.Core.Devices.EthosU.Commands.Plans;
using PerfSage.Core.Devices.EthosU.Commands.Scheduling;
using PerfSage.Core.Devices.EthosU.Commands.U85;

namespace PerfSage.Core.Devices.EthosU.Pricing;

/// <summary>Prices operations one after the other; weights are fetched while the one before runs, where that pays.</summary>
internal sealed class NpuSchedule(EthosUSystem system)
{
    private readonly NpuBoard board = new(system, NpuCores.Of(system.Accelerator.Name));

    /// <returns>[n], of each operation of the graph.</returns>
    public NpuCost[] Price(NpuGraph graph) => Price(Plan(graph));

    public Schedule Plan(NpuGraph graph) => new Scheduler(board).Run(graph.Operations);

    public NpuCost[] Price(Schedule schedule)
    {
        var costs = new NpuCost[schedule.Plans.Length];
        for (var i = 0; i < costs.Length; i++)
        {
            var plan = schedule.Plans[i];
            var memories = board.Of(plan.Operation, schedule.Staged.Contains);
            memories = plan.Buffer is null ? memories : memories with { Constants = board.Sram };
            costs[i] = Cost(plan, memories, schedule.Staged.Contains, i == 0 ? 0 : schedule.Plans[i - 1].SlackCycles);
        }

        return costs;
    }

    /// <summary>What the SRAM holds while a schedule runs.</summary>
    public SramUse Memory(Schedule schedule) =>
        SramUse.Of(
            schedule,
            board.Spills
                ? SramStaging.Scope(schedule)
                : new MemoryScope(t => !t.IsConstant, HasBuffers: true, HasCascades: false, HasScratch: true)
        );

    private NpuCost Cost(OpPlan plan, NpuMemories memories, Func<NpuTensor, bool> isStaged, double slack)
    {
        var (op, block) = (plan.Operation, plan.Block);
        var run = OperationCycles.Run(board.Core, op, block, memories);
        var access = ElementAccess.Of(board.Core, op, block);
        var bytes = ByteAccess.Of(board.Core, op, block, memories, access);
        var npu = run;
        if (plan.Buffer is { } buffer)
        {
            var weights = Math.Max(board.Copy(board.Sram, board.Constants, buffer.FirstBytes) - slack, 0);
            npu = Math.Max(board.Copy(board.Sram, board.Constants, board.Weights(op)!.Bytes) - slack + plan.SlackCycles, run + weights);
        }

        // The table of an activation that is part of another operation is not waited for.
        if (op is { OwnActivation: NpuActivation.Table, TableBytes: > 0 })
        {
            var table = Math.Floor(op.TableBytes / board.Constants.BytesPerCycle) + board.Constants.ReadLatency;
            npu += plan.Buffer is null ? Math.Max(table - slack, 0) : table;
        }

        var traffic = new Traffic(board);
        var isStreamed = op.Kind is NpuKind.ElementWise or NpuKind.Resize;
        traffic.Add(memories.Input, isStreamed ? MemoryUse.StreamedInput : MemoryUse.Input, bytes.Input);
        if (op.Second is not null)
        {
            var isSecondStreamed = isStreamed || op.Kind == NpuKind.MatMul;
            traffic.Add(memories.Second, isSecondStreamed ? MemoryUse.StreamedInput : MemoryUse.Input, bytes.Second);
        }

        traffic.Add(memories.Output, MemoryUse.Output, bytes.Output);
        traffic.Add(memories.Temporary, MemoryUse.StreamedInput, bytes.Temporary);
        traffic.Add(memories.Temporary, MemoryUse.Output, bytes.Temporary);
        foreach (var (map, isRead, amount) in op.Chained.Count > 0 ? U85Access.Chained(op, block, m => PortOf(m, isStaged)) : [])
        {
            traffic.Add(PortOf(map, isStaged), isRead ? MemoryUse.StreamedInput : MemoryUse.Output, amount);
        }

        if (board.Weights(op) is { } encoded)
        {
            traffic.AddWeights(encoded, access.Refetches, plan.Buffer);
        }

        traffic.AddTable(op.TableBytes);
        return new NpuCost(run * op.Repeats, npu * op.Repeats, traffic.SramCycles * op.Repeats, traffic.ExternalCycles * op.Repeats)
        {
            SramBytes = traffic.SramBytes * op.Repeats,
            ExternalBytes = traffic.ExternalBytes * op.Repeats,
            Macs = Macs(op) * op.Repeats,
        };
    }

    private MemoryPort PortOf(FeatureMap map, Func<NpuTensor, bool> isStaged) => isStaged(map.Tensor) ? board.Sram : board.Of(map.Tensor);

    // A copy multiplies by one.
    private static double Macs(NpuOperation op) =>
        op.Kind switch
        {
            NpuKind.Convolution or NpuKind.VectorProduct or NpuKind.ReduceSum => (double)op.Window.Taps
                * op.Output.Shape.Elements
                * op.Input.Shape.D,
            NpuKind.Depthwise or NpuKind.Pooling => (double)op.Window.Taps * op.Output.Shape.Elements,
            NpuKind.MatMul => (double)op.Input.Shape.Elements * op.Second!.Shape.W,
            _ => 0,
        };
}
