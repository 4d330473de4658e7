using CsCheck;
using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Zoo.Layers;

namespace PerfSage.Core.Tests.Analysis;

public sealed class LivenessTests
{
    [Fact]
    public void A_chain_holds_two_tensors_at_a_time()
    {
        var graph = Zoo.Read(g => g.Output(g.Conv2D(g.Conv2D(g.Input([1, 8, 8, 2]), 4, 1), 1, 1)));
        Assert.Equal([64L * (2 + 4), 64L * (4 + 1)], Liveness.LiveBytes(graph.Subgraphs[0]));
    }

    [Fact]
    public void A_shortcut_stays_alive_until_it_is_added()
    {
        var graph = Zoo.Read(g =>
        {
            var x = g.Conv2D(g.Input([1, 8, 8, 1]), 4, 1);
            g.Output(g.Add(g.Conv2D(g.Conv2D(x, 16, 1), 4, 1), x));
        });
        Assert.Equal(64L * (4 + 16 + 4), Liveness.PeakBytes(graph.Subgraphs[0]));
    }

    [Fact]
    public void The_peak_of_any_graph_equals_a_brute_force_over_the_schedule() =>
        RandomGraphs.Subgraphs.Sample(subgraph =>
        {
            var expected = Enumerable.Range(0, subgraph.Operators.Length).Max(step => BruteForce(subgraph, step));
            Assert.Equal(expected, Liveness.PeakBytes(subgraph));
        });

    private static long BruteForce(Subgraph subgraph, int step)
    {
        var needed = 0L;
        for (var t = 0; t < subgraph.Tensors.Length; t++)
        {
            var isInput = subgraph.Inputs.Contains(t);
            var producedBy = isInput ? 0 : Array.FindIndex(subgraph.Operators, o => o.OutputIndices.Contains(t));
            var lastUse = subgraph.Outputs.Contains(t)
                ? subgraph.Operators.Length - 1
                : Math.Max(producedBy, Array.FindLastIndex(subgraph.Operators, o => o.InputIndices.Contains(t)));
            var used = subgraph.Operators.Any(o => o.InputIndices.Contains(t) || o.OutputIndices.Contains(t));
            if (used && producedBy >= 0 && producedBy <= step && step <= lastUse)
            {
                needed += subgraph.Tensors[t].Bytes;
            }
        }

        return needed;
    }
}
