using PerfSage.Core.Alignment;
using PerfSage.Core.Operators;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Families;

namespace PerfSage.Core.Tests.Alignment;

public sealed class LargeGraphTests
{
    private const int Blocks = 490;

    private static readonly Lazy<Graphs.ModelGraph> Deep = new(() => Deeper(Blocks));

    [Fact]
    public void A_thousand_operators_of_one_kind_are_themselves()
    {
        var graph = EditableGraph.Of(Deep.Value);
        Assert.InRange(graph.Nodes.Count, 1_000, 1_100);
        AlignmentAssert.Recovers(graph, graph);
    }

    [Fact]
    public void Among_a_thousand_the_edits_are_found()
    {
        var (before, after) = (EditableGraph.Of(Deep.Value), EditableGraph.Of(Deep.Value));
        after.Delete(300);
        after.Insert(700, Activations.HardSwish);
        after.Widen(500);
        AlignmentAssert.Recovers(before, after);
    }

    [Fact]
    public void A_thousand_that_all_changed_still_pair_in_order()
    {
        // Other kernels everywhere and blocks fewer: no hash agrees, and there is too much for an assignment.
        var (before, after) = (EditableGraph.Of(Deep.Value), EditableGraph.Of(Deeper(Blocks - 10)));
        foreach (var graph in new[] { before, after })
        {
            for (var i = 0; i < graph.Nodes.Count; i++)
            {
                graph.Nodes[i] = graph.Nodes[i] with
                {
                    Options = graph.Nodes[i].Options with { Axis = ReferenceEquals(graph, after) ? 1 : 0 },
                };
            }
        }

        var pairs = GraphAligner.Align(before.Build(), after.Build());
        AlignmentAssert.IsComplete(pairs, before.Build(), after.Build());
        AlignmentAssert.IsMirrored(before.Build(), after.Build());
        Assert.Equal(20, pairs.Count(p => p.Head is null));
        Assert.DoesNotContain(pairs, p => p.Base is null);
        Assert.All(
            pairs.Where(p => p.Head is not null),
            p => Assert.Equal(before.Nodes[p.Base!.Value].Kind, after.Nodes[p.Head!.Value].Kind)
        );
    }

    private static Graphs.ModelGraph Deeper(int blocks) =>
        TfLiteReader.Read(ModelFamilies.Get("mobilenet-v1").Build(new FamilyParameters(Width: 1, Depth: blocks, Resolution: 32)).ToBytes());
}
