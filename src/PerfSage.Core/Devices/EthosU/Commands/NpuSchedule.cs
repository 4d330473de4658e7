using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Prices operations one after the other; weights are fetched while the one before runs, where that pays.</summary>
internal sealed class NpuSchedule(EthosUSystem system)
{
    private const double StartupDelay = 1000;
    private const int SplitDepth = 16;

    private readonly NpuCore core = NpuCore.Of(system.Accelerator.Name);

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
            var memories = MemoriesOf(op);
            var reference = OperationCycles.Run(core, op, block, MemoriesOf(op, staged: false));
            var run = Spills ? OperationCycles.Run(core, op, block, memories) : reference;
            var buffering = op.Weights is not null && Constants != system.Sram ? WeightBuffering.Propose(core, system, op, block, memories, reference, i == 0 ? null : slack) : null;
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
        var tableBytes = op.OwnActivation == NpuActivation.Table ? op.TableBytes : 0;
        var transfer = tableBytes == 0 ? 0 : Math.Max(MemoryToMemory(system.Sram with { BytesPerCycle = 1e9, WriteLatency = 0 }, Constants, tableBytes) - slack, 0);
        if (buffering is not null)
        {
            var weights = Math.Max(MemoryToMemory(system.Sram, Constants, buffering.FirstBytes) - slack, 0);
            npu = Math.Max(MemoryToMemory(system.Sram, Constants, op.Weights!.Bytes) - slack + buffering.LastSlice, run + weights);
        }
        npu += transfer;
        double sram = 0;
        double external = 0;
        Add(memories.Input, bytes.Input);
        if (op.Second is not null)
        {
            Add(memories.Second, bytes.Second);
        }

        Add(memories.Output, bytes.Output);
        Add(memories.Temporary, bytes.Temporary * 2);
        if (op.Weights is { } encoded)
        {
            if (buffering is not null)
            {
                var rest = Math.Max(encoded.WeightBytes - (buffering.IsPrefetched ? buffering.FirstBytes : 0), 0);
                Add(Constants, rest);
                Add(system.Sram, rest);
                Add(system.Sram, access.Refetches * encoded.WeightBytes);
            }
            else
            {
                Add(Constants, access.Refetches * encoded.WeightBytes);
            }

            Add(Constants, access.Refetches * encoded.ScaleBytes);
        }

        return new NpuCost(run * op.Repeats, npu * op.Repeats, Math.Floor(sram / system.Sram.BytesPerCycle) * op.Repeats, Math.Floor(external / system.External.BytesPerCycle) * op.Repeats);

        void Add(MemoryPort port, double amount)
        {
            if (port == system.Sram)
            {
                sram += amount;
            }
            else
            {
                external += amount;
            }
        }
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

    internal static double MemoryToMemory(MemoryPort to, MemoryPort from, double bytes) =>
        Math.Max(Math.Floor(bytes / from.BytesPerCycle) + from.ReadLatency, Math.Floor(bytes / to.BytesPerCycle) + from.WriteLatency);
}
