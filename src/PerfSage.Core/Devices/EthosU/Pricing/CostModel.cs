using PerfSage.Core.Analysis;
using PerfSage.Core.Devices.EthosU.Commands;
using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Pricing;

/// <summary>Prices the operators of a model by the operations that the compiler makes of them.</summary>
internal static class CostModel
{
    /// <param name="placements">Of the model's operators.</param>
    /// <returns>[n], of all subgraphs' operators in file order.</returns>
    public static OperatorTerms[] Price(ModelGraph model, IReadOnlyList<Placement> placements, EthosUSystem system)
    {
        var schedule = new NpuSchedule(system);
        var subgraphs = new List<OperatorTerms[]>();
        foreach (var subgraph in model.Subgraphs)
        {
            var own = placements.Skip(subgraphs.Sum(s => s.Length)).Take(subgraph.Operators.Length).ToArray();
            subgraphs.Add(Price(subgraph, own, system.Accelerator.Generation, schedule));
        }

        var live = model.Execution.WithCallers([.. model.Subgraphs.Zip(subgraphs, (s, terms) => LiveBytes(s, terms, system))]);
        return [.. subgraphs.SelectMany((terms, s) => terms.Select((t, i) => t with { LiveBytes = live[s][i] }))];
    }

    // What a caller keeps in memory stays there while the called subgraph runs, unless it is in DRAM. The host makes the call, so that
    // no operation of the NPU says how much that is.
    private static long[] LiveBytes(Subgraph subgraph, OperatorTerms[] terms, EthosUSystem system)
    {
        var live = Array.ConvertAll(terms, t => (long)t.LiveBytes);
        if (!system.KeepsInterfaceExternal && Array.Exists(subgraph.Operators, o => o.Callees.Length > 0))
        {
            var kept = Liveness.LiveBytes(subgraph);
            live = [.. live.Select((bytes, i) => subgraph.Operators[i].Callees.Length > 0 ? Math.Max(bytes, kept[i]) : bytes)];
        }

        return live;
    }

    private static OperatorTerms[] Price(Subgraph subgraph, Placement[] placements, EthosUGeneration generation, NpuSchedule schedule)
    {
        var graph = NpuLowering.Lower(subgraph, placements, generation);
        var plan = schedule.Plan(graph);
        var (costs, memory) = (schedule.Price(plan), schedule.Memory(plan));
        var rows = Enumerable.Repeat(OperatorTerms.None, subgraph.Operators.Length).ToArray();
        var most = memory.ByOperation.DefaultIfEmpty(0).Max();
        for (var i = 0; i < costs.Length; i++)
        {
            var (operation, live) = (plan.Plans[i].Operation, memory.ByOperation[i]);
            // The allocator cannot always fill every gap: the peak is a little above what is in use at once.
            rows[operation.Source] = Add(rows[operation.Source], costs[i], operation, live == most ? memory.Peak : live);
        }

        return rows;
    }

    private static OperatorTerms Add(OperatorTerms terms, NpuCost cost, NpuOperation operation, long liveBytes) =>
        terms with
        {
            Operations = terms.Operations + 1,
            Cycles = terms.Cycles + cost.Total,
            RunCycles = terms.RunCycles + cost.Run,
            NpuCycles = terms.NpuCycles + cost.Npu,
            SramCycles = terms.SramCycles + cost.SramAccess,
            ExternalCycles = terms.ExternalCycles + cost.ExternalAccess,
            SramBytes = terms.SramBytes + cost.SramBytes,
            ExternalBytes = terms.ExternalBytes + cost.ExternalBytes,
            Macs = terms.Macs + cost.Macs,
            WeightBytes = terms.WeightBytes + (operation.Weights?.Bytes ?? 0),
            LiveBytes = Math.Max(terms.LiveBytes, liveBytes),
        };
}
