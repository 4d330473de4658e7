namespace PerfSage.Core.Graphs;

/// <summary>How often an inference runs the subgraphs of a model.</summary>
/// <param name="Calls">Callers stand before what they call.</param>
/// <param name="Unknown">Why it is not known, as a sentence that follows the model's name; null if it is.</param>
internal sealed record ModelExecution(IReadOnlyList<SubgraphCall> Calls, string? Unknown)
{
    /// <summary>Of a model that has one subgraph.</summary>
    public static ModelExecution Once { get; } = new([], null);

    /// <param name="costs">[n], of the operators of all subgraphs in order, each run once.</param>
    /// <returns>What one inference costs.</returns>
    public double PerInference(double[] costs, Subgraph[] subgraphs) => OperatorsPerInference(costs, subgraphs).Sum();

    /// <param name="costs">[n], of the operators of all subgraphs in order, each run once.</param>
    /// <returns>[n], what each costs in one inference.</returns>
    public double[] OperatorsPerInference(double[] costs, Subgraph[] subgraphs) =>
        [.. costs.Zip(Runs(costs, Array.ConvertAll(subgraphs, s => s.Operators.Length)), (cost, runs) => cost * runs)];

    /// <param name="live">[s][n], bytes in memory while each operator of each subgraph runs, as if it ran alone.</param>
    /// <returns>The same, with what the callers keep meanwhile.</returns>
    public long[][] WithCallers(long[][] live)
    {
        var kept = new long[live.Length];
        foreach (var call in Calls)
        {
            foreach (var (subgraph, _) in call.Callees)
            {
                kept[subgraph] = Math.Max(kept[subgraph], kept[call.Caller] + live[call.Caller][call.Operator]);
            }
        }

        return [.. live.Select((bytes, s) => Array.ConvertAll(bytes, b => b + kept[s]))];
    }

    // How often each operator runs: the first subgraph once; of a choice, the dearest alternative.
    private double[] Runs(double[] costs, int[] lengths)
    {
        var totals = Totals(costs, lengths);
        var runs = new double[lengths.Length];
        runs[0] = 1;
        foreach (var call in Calls)
        {
            foreach (var (subgraph, count) in Chosen(call, totals))
            {
                runs[subgraph] += runs[call.Caller] * count;
            }
        }

        return [.. lengths.SelectMany((length, s) => Enumerable.Repeat(runs[s], length))];
    }

    // What a subgraph costs with all that it calls; callees come last, so they are summed first.
    private double[] Totals(double[] costs, int[] lengths)
    {
        var totals = new double[lengths.Length];
        var start = 0;
        for (var s = 0; s < lengths.Length; s++)
        {
            totals[s] = costs.AsSpan(start, lengths[s]).ToArray().Sum();
            start += lengths[s];
        }

        foreach (var call in Calls.Reverse())
        {
            totals[call.Caller] += Chosen(call, totals).Sum(c => c.Runs * totals[c.Subgraph]);
        }

        return totals;
    }

    private static (int Subgraph, double Runs)[] Chosen(SubgraphCall call, double[] totals) =>
        call.IsChoice ? [call.Callees.MaxBy(c => totals[c.Subgraph])] : call.Callees;
}
