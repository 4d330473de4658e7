using PerfSage.Core.Devices.EthosU.Commands.U85;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Prices operations one after the other; weights are fetched while the one before runs, where that pays.</summary>
internal sealed class NpuSchedule(EthosUSystem system)
{
    private const double StartupDelay = 1000;
    private const int SplitDepth = 16;

    private readonly NpuCore core = NpuCore.Of(system.Accelerator.Name);
    private readonly MemoryPort table = new("table", 1e9, 0, 0, 1);

    private MemoryPort Constants => system.MemoryMode == MemoryMode.SramOnly ? system.Sram : system.External;

    private MemoryPort Maps => system.MemoryMode == MemoryMode.DedicatedSram ? system.External : system.Sram;

    private bool Spills => system.MemoryMode == MemoryMode.DedicatedSram;

    /// <returns>[n], of each operation of the graph.</returns>
    public NpuCost[] Price(NpuGraph graph)
    {
        var costs = new NpuCost[graph.Operations.Count];
        double slack = 0;
        for (var i = 0; i < costs.Length; i++)
        {
            var op = graph.Operations[i];
            var block = NpuBlockSearch.Find(core, op);
            op.Weights = op.Weights is null || core.Model is null ? op.Weights : core.Model.Encode(op, block);
            var memories = MemoriesOf(op);
            var reference = OperationCycles.Run(core, op, block, MemoriesOf(op, staged: false));
            var run = Spills ? OperationCycles.Run(core, op, block, memories) : reference;
            var buffering = op.Weights is not null && Constants != system.Sram ? WeightBuffering.Propose(core, system, op, block, memories, reference, i == 0 ? null : slack) : null;
            run = buffering is null || core.Model is null ? run : OperationCycles.Run(core, op, block, memories with { Constants = system.Sram });
            costs[i] = Cost(op, block, memories, run, buffering, slack);
            slack = buffering?.LastSlice ?? reference;
        }

        return costs;
    }

    private NpuCost Cost(NpuOperation op, NpuBlock block, NpuMemories memories, double run, WeightBuffering? buffering, double slack)
    {
        var access = ElementAccess.Of(core, op, block);
        var bytes = ByteAccess.Of(core, op, block, memories, access);
        var npu = run;
        var transfer = op.TableBytes == 0 ? 0 : Math.Max(op.TableBytes / table.BytesPerCycle, Math.Floor(op.TableBytes / Constants.BytesPerCycle) + Constants.ReadLatency);
        if (buffering is not null)
        {
            var weights = Math.Max(MemoryToMemory(core, system.Sram, Constants, buffering.FirstBytes) - slack, 0);
            npu = Math.Max(MemoryToMemory(core, system.Sram, Constants, op.Weights!.Bytes) - slack + buffering.LastSlice, run + weights);
        }
        else
        {
            transfer = Math.Max(transfer - slack, 0);
        }

        npu += transfer;
        var traffic = new MemoryTraffic(core);
        var isStreamed = op.Kind is NpuKind.ElementWise or NpuKind.Resize;
        traffic.Add(memories.Input, isStreamed ? MemoryUse.StreamedInput : MemoryUse.Input, bytes.Input);
        if (op.Second is not null)
        {
            traffic.Add(memories.Second, isStreamed || op.Kind == NpuKind.MatMul ? MemoryUse.StreamedInput : MemoryUse.Input, bytes.Second);
        }

        traffic.Add(memories.Output, MemoryUse.Output, bytes.Output);
        traffic.Add(memories.Temporary, MemoryUse.StreamedInput, bytes.Temporary);
        traffic.Add(memories.Temporary, MemoryUse.Output, bytes.Temporary);
        foreach (var (map, isRead, amount) in op.Chained.Count > 0 ? U85Access.Chained(op, block, m => Of(m.Tensor, true)) : [])
        {
            traffic.Add(Of(map.Tensor, true), isRead ? MemoryUse.StreamedInput : MemoryUse.Output, amount);
        }

        if (op.Weights is { } encoded)
        {
            if (buffering is not null)
            {
                var rest = Math.Max(encoded.WeightBytes - (buffering.IsPrefetched ? buffering.FirstBytes : 0), 0);
                traffic.Add(Constants, MemoryUse.Copy, rest);
                traffic.Add(system.Sram, MemoryUse.Output, rest);
                traffic.Add(system.Sram, MemoryUse.Weights, access.Refetches * encoded.WeightBytes);
            }
            else
            {
                traffic.Add(Constants, MemoryUse.Weights, access.Refetches * encoded.WeightBytes);
            }

            traffic.Add(Constants, MemoryUse.Scales, access.Refetches * encoded.ScaleBytes);
        }

        return new NpuCost(run * op.Repeats, npu * op.Repeats, traffic.Cycles(system.Sram) * op.Repeats, traffic.Cycles(system.External) * op.Repeats);
    }

    private NpuMemories MemoriesOf(NpuOperation op, bool staged = true) =>
        new(
            Of(op.Input.Tensor, staged),
            op.Second is { } second ? Of(second.Tensor, staged) : system.Sram,
            Of(op.Output.Tensor, staged),
            Constants,
            Maps
        );

    private MemoryPort Of(NpuTensor tensor, bool staged) =>
        tensor.IsConstant ? Constants
        : staged && Spills && !tensor.IsOutside && !tensor.IsInput && !tensor.IsOutput && !tensor.IsOnHost ? system.Sram
        : Maps;

    internal static double MemoryToMemory(NpuCore core, MemoryPort to, MemoryPort from, double bytes) =>
        core.Model is { } model
            ? Math.Max(
                Math.Floor(bytes / model.BytesPerCycle(from, MemoryUse.Copy)) + from.ReadLatency,
                Math.Floor(bytes / model.BytesPerCycle(to, MemoryUse.Output)) + to.WriteLatency
            )
            : Math.Max(Math.Floor(bytes / from.BytesPerCycle) + from.ReadLatency, Math.Floor(bytes / to.BytesPerCycle) + from.WriteLatency);
}
