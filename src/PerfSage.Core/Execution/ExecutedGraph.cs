using PerfSage.Contracts.Budgets;
using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;

namespace PerfSage.Core.Execution;

/// <summary>
/// Reduces a model to what one inference runs: the subgraph of a signature, and those that it calls. Initialisation is no part of it.
/// </summary>
internal static class ExecutedGraph
{
    /// <returns>With the subgraph that runs first, then those that it calls in the order of the file.</returns>
    /// <exception cref="ModelFormatException">The model cannot be run as it is asked to.</exception>
    public static ModelGraph Of(ModelGraph model, ModelReading reading)
    {
        var (entry, unknownEntry) = EntryPoint.Find(model, reading.Signature);
        var order = CallOrder.From(model, entry);
        if (model.Subgraphs[entry].Operators.Length == 0)
        {
            throw new ModelFormatException("it has no operators, so there is nothing to run");
        }

        int[] kept = [entry, .. order.Where(s => s != entry).Order()];
        var places = kept.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => p.i);
        var calls = order.SelectMany(s => SubgraphCalls.Of(model.Subgraphs[s], places[s], places, reading.TripCount)).ToArray();
        if (reading.TripCount is not null && !Array.Exists(calls, c => c.HasLoop))
        {
            throw new ModelFormatException("it has no loop that a TripCount could be of");
        }

        var loops = Array.FindAll(calls, c => c.HasUnknownLoop);
        var unknown =
            unknownEntry
            ?? (
                loops.Length == 0
                    ? null
                    : $"how often the loop of operator {loops[0].Call.Operator} WHILE runs is decided while it runs; say it with TripCount"
            );
        return model with
        {
            Subgraphs = Array.ConvertAll(kept, s => Renumbered(model.Subgraphs[s], places)),
            Execution = new ModelExecution(Array.ConvertAll(calls, c => c.Call), unknown),
        };
    }

    // What runs once only is not kept.
    private static Subgraph Renumbered(Subgraph subgraph, Dictionary<int, int> places) =>
        subgraph with
        {
            Operators = Array.ConvertAll(
                subgraph.Operators,
                op => op.Callees.Length == 0 ? op : op with { Callees = [.. op.Callees.Where(places.ContainsKey).Select(s => places[s])] }
            ),
        };
}
