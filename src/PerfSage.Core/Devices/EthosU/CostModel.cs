using PerfSage.Core.Analysis;
using PerfSage.Core.Devices.EthosU.Commands;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Prices the operators of a model by the operations that the compiler makes of them.</summary>
internal static class CostModel
{
    /// <param name="placements">Of the model's operators.</param>
    /// <returns>[n], of all subgraphs' operators in file order.</returns>
    public static OperatorTerms[] Price(ModelGraph model, IReadOnlyList<Placement> placements, EthosUSystem system)
    {
        var schedule = new NpuSchedule(system);
        var live = Liveness.LiveBytes(model);
        var terms = new List<OperatorTerms>();
        foreach (var (subgraph, s) in model.Subgraphs.Select((subgraph, s) => (subgraph, s)))
        {
            var own = placements.Skip(terms.Count).Take(subgraph.Operators.Length).ToArray();
            var graph = NpuLowering.Lower(subgraph, own);
            var costs = schedule.Price(graph);
            var rows = Enumerable.Repeat(OperatorTerms.None, subgraph.Operators.Length).ToArray();
            for (var i = 0; i < costs.Length; i++)
            {
                var source = graph.Operations[i].Source;
                rows[source] = Add(rows[source], costs[i], graph.Operations[i], system);
            }

            terms.AddRange(rows.Select((t, i) => t with { LiveBytes = live[s][i], Macs = t.Operations > 0 ? OperatorCost.Of(subgraph.Operators[i]).Macs : 0 }));
        }

        return [.. terms];
    }

    private static OperatorTerms Add(OperatorTerms terms, NpuCost cost, NpuOperation operation, EthosUSystem system) =>
        terms with
        {
            Operations = terms.Operations + 1,
            Cycles = terms.Cycles + cost.Total,
            RunCycles = terms.RunCycles + cost.Run,
            NpuCycles = terms.NpuCycles + cost.Npu,
            SramCycles = terms.SramCycles + cost.SramAccess,
            ExternalCycles = terms.ExternalCycles + cost.ExternalAccess,
            SramBytes = terms.SramBytes + (cost.SramAccess * system.Sram.BytesPerCycle),
            ExternalBytes = terms.ExternalBytes + (cost.ExternalAccess * system.External.BytesPerCycle),
            WeightBytes = terms.WeightBytes + (operation.Weights?.Bytes ?? 0),
        };
}
