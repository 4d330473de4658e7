using CsCheck;
using PerfSage.Core.Alignment;
using PerfSage.Core.Operators;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Families;

namespace PerfSage.Core.Tests.Alignment;

public sealed class GraphAlignerTests
{
    private static readonly Gen<string> Names = from i in Gen.Int[0, ModelFamilies.All.Count - 1] select ModelFamilies.All[i].Name;
    private static readonly Gen<int> Place = Gen.Int[0, 1_000_000];

    public static TheoryData<string> Families => [.. ModelFamilies.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_model_is_itself(string family)
    {
        var graph = EditableGraph.Family(family);
        AlignmentAssert.Recovers(graph, graph);
    }

    [Fact]
    public void Odd_models_are_themselves()
    {
        foreach (
            var named in OddModels.All.Where(m =>
                m.Name is not ("no-subgraph" or "huge-size" or "unknown-element-type" or "omitted-constants")
            )
        )
        {
            var model = TfLiteReader.Read(named.ToBytes());
            Assert.All(GraphAligner.Align(model, model), pair => Assert.Equal(pair.Base, pair.Head));
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Training_again_changes_no_place(string family)
    {
        var (before, after) = (EditableGraph.Family(family), EditableGraph.Family(family));
        after.Retrain();
        AlignmentAssert.Recovers(before, after);
    }

    [Fact]
    public void Another_order_of_execution_changes_nothing() =>
        Gen.Select(Names, Place.Array[1, 50])
            .Sample(
                (name, picks) =>
                {
                    var (before, after) = (EditableGraph.Family(name), EditableGraph.Family(name));
                    after.Reorder(picks);
                    AlignmentAssert.Recovers(before, after);
                },
                iter: 100
            );

    [Fact]
    public void An_inserted_operator_is_found() =>
        Gen.Select(Names, Place, Gen.Bool, Place.Array[1, 50])
            .Sample(
                (name, place, reorders, picks) =>
                {
                    var (before, after) = (EditableGraph.Family(name), EditableGraph.Family(name));
                    after.Insert(place % after.Nodes.Count, Activations.HardSwish);
                    if (reorders)
                    {
                        after.Reorder(picks);
                    }

                    AlignmentAssert.Recovers(before, after);
                    AlignmentAssert.Recovers(after, before);
                },
                iter: 100
            );

    [Fact]
    public void An_operator_that_is_gone_is_found() =>
        Gen.Select(Names, Place)
            .Sample(
                (name, place) =>
                {
                    var (before, after) = (EditableGraph.Family(name), EditableGraph.Family(name));
                    after.Delete(place % after.Nodes.Count);
                    AlignmentAssert.Recovers(before, after);
                },
                iter: 100
            );

    [Fact]
    public void A_repeated_block_is_found() =>
        Gen.Select(Names, Place)
            .Sample(
                (name, place) =>
                {
                    var (before, after) = (EditableGraph.Family(name), EditableGraph.Family(name));
                    var blocks = after.Blocks();
                    after.Duplicate(blocks[place % blocks.Count]);
                    AlignmentAssert.Recovers(before, after);
                },
                iter: 100
            );

    [Fact]
    public void A_wider_layer_stays_where_it_is() =>
        Gen.Select(Names, Place, Gen.Bool)
            .Sample(
                (name, place, retrains) =>
                {
                    var (before, after) = (EditableGraph.Family(name), EditableGraph.Family(name));
                    var layers = after.Nodes.Where(after.HasWeights).ToArray();
                    after.Widen(after.Nodes.IndexOf(layers[place % layers.Length]));
                    if (retrains)
                    {
                        after.Retrain();
                    }

                    AlignmentAssert.Recovers(before, after);
                },
                iter: 100
            );

    [Fact]
    public void The_last_block_of_a_network_is_what_is_gone()
    {
        // expand, depthwise, project and classifier's convolution; the block removed looks like the classifier's, but gives other channels.
        var family = ModelFamilies.Get("mobilenet-v2");
        var (before, after) = (
            TfLiteReader.Read(family.Build().ToBytes()),
            TfLiteReader.Read(family.Build(family.Defaults with { Depth = 6 }).ToBytes())
        );
        var removed = GraphAligner.Align(before, after).Where(p => p.Head is null).Select(p => p.Base!.Value).ToArray();
        Assert.Equal(["CONV_2D", "DEPTHWISE_CONV_2D", "CONV_2D"], removed.Select(i => before.Operators.ElementAt(i).Name));
        Assert.Equal(320, before.Operators.ElementAt(removed[^1] + 1).Outputs[0].FromLast(0));
        Assert.NotEqual(320, before.Operators.ElementAt(removed[^1]).Outputs[0].FromLast(0));
    }

    [Fact]
    public void Several_edits_at_once_are_found() =>
        Gen.Select(Names, Place.Array[3], Gen.Bool)
            .Sample(
                (name, places, retrains) =>
                {
                    var (before, after) = (EditableGraph.Family(name), EditableGraph.Family(name));
                    after.Insert(places[0] % after.Nodes.Count, Activations.HardSwish);
                    after.Insert(places[1] % after.Nodes.Count, Activations.Elu);
                    var layers = after.Nodes.Where(after.HasWeights).ToArray();
                    after.Widen(after.Nodes.IndexOf(layers[places[2] % layers.Length]));
                    if (retrains)
                    {
                        after.Retrain();
                    }

                    AlignmentAssert.Recovers(before, after);
                },
                iter: 100
            );

    [Fact]
    public void The_other_way_round_is_the_mirror_image() =>
        Gen.Select(Names, Names, Place, Gen.Bool)
            .Sample(
                (name, other, place, edits) =>
                {
                    var (before, after) = (EditableGraph.Family(name), EditableGraph.Family(edits ? name : other));
                    if (edits)
                    {
                        after.Retrain();
                        after.Duplicate(after.Blocks()[place % after.Blocks().Count]);
                    }

                    AlignmentAssert.IsMirrored(before.Build(), after.Build());
                    AlignmentAssert.IsComplete(GraphAligner.Align(before.Build(), after.Build()), before.Build(), after.Build());
                },
                iter: 100
            );

    [Fact]
    public void Random_graphs_align_completely_and_mirrored() =>
        Gen.Select(RandomGraphs.Subgraphs, RandomGraphs.Subgraphs)
            .Sample(
                (a, b) =>
                {
                    var (before, after) = (new Graphs.ModelGraph("", 0, [a]), new Graphs.ModelGraph("", 0, [b]));
                    AlignmentAssert.IsMirrored(before, after);
                    AlignmentAssert.IsComplete(GraphAligner.Align(before, after), before, after);
                }
            );
}
