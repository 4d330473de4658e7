using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using ZooTensorType = PerfSage.Zoo.Schema.TensorType;

namespace PerfSage.Core.Tests.Features;

public sealed class FeatureExtractorTests
{
    public static TheoryData<string> Families => new(ModelFamilies.All.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_family_fills_its_columns_with_finite_numbers(string family)
    {
        var model = Zoo.Read(ModelFamilies.Get(family).Build());
        var features = FeatureExtractor.Extract(model);
        Assert.Equal(model.Operators.Count(), features.NodeCount);
        Assert.Equal(features.NodeCount * FeatureSchema.NodeColumns.Count, features.Nodes.Length);
        Assert.Equal(features.EdgeCount * FeatureSchema.EdgeColumns.Count, features.Edges.Length);
        Assert.All(features.Nodes, value => Assert.True(float.IsFinite(value)));
        Assert.All(features.EdgeSources.Zip(features.EdgeTargets), e => Assert.InRange(e.First, 0, e.Second - 1));
    }

    [Fact]
    public void Column_names_are_unique()
    {
        var family = DeviceFamilies.Of("ethos-u");
        Assert.All([FeatureSchema.NodeColumns, family.TermColumns, family.DeviceColumns], c => AreUnique(c.Select(column => column.Name)));
        Assert.All([FeatureSchema.EdgeColumns, FeatureSchema.Kinds, family.Groups], AreUnique);
    }

    [Fact]
    public void What_one_model_leaves_behind_changes_no_other()
    {
        var model = Zoo.Read(ModelFamilies.All[0].Build());
        var first = FeatureExtractor.Extract(model);
        FeatureExtractor.Extract(Zoo.Read(ModelFamilies.All[1].Build()));
        Assert.Equal(first.Nodes, FeatureExtractor.Extract(model).Nodes);
    }

    [Fact]
    public void Unknown_and_custom_operators_share_the_unknown_bucket()
    {
        var model = Zoo.Read(g =>
        {
            var x = g.Input([1, 4]);
            var (y, z) = (g.AddTensor(ZooTensorType.Int8, [1, 4]), g.AddTensor(ZooTensorType.Int8, [1, 4]));
            g.AddCustomOperator("Magic", [x], [y]);
            g.AddOperator((BuiltinOperator)9999, [y], [z]);
            g.Output(z);
        });
        Assert.Equal([0L, 0L], FeatureExtractor.Extract(model).OperatorKinds);
        Assert.Equal("BUILTIN_9999", model.Operators.Last().Name);
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 3 })]
    [InlineData(new[] { 2, 3, 4, 5, 6 })]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6 })]
    public void Any_rank_is_accepted(int[] shape)
    {
        var model = Zoo.Read(g => g.Output(g.Add(g.Input(shape), g.Input(shape))));
        Assert.All(FeatureExtractor.Extract(model).Nodes, value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void A_graph_without_operators_has_no_nodes()
    {
        var model = Zoo.Read(g => g.Output(g.Input([1, 4])));
        Assert.Equal((0, 0), (FeatureExtractor.Extract(model).NodeCount, FeatureExtractor.Extract(model).EdgeCount));
    }

    [Fact]
    public void A_skip_connection_is_an_edge_with_its_bytes()
    {
        var features = FeatureExtractor.Extract(
            Zoo.Read(g =>
            {
                var x = g.Conv2D(g.Input([1, 4, 4, 1]), 2, 1);
                g.Output(g.Add(g.Conv2D(x, 2, 1), x));
            })
        );
        var schedule = FeatureSchema.EdgeColumns.ToList().IndexOf("schedule");
        var activations = Enumerable
            .Range(0, features.EdgeCount)
            .Where(e => features.Edges[(e * FeatureSchema.EdgeColumns.Count) + schedule] == 0)
            .Select(e => (features.EdgeSources[e], features.EdgeTargets[e]));
        Assert.Equal([(0L, 1L), (1L, 2L), (0L, 2L)], activations);
    }

    private static void AreUnique(IEnumerable<string> names) => Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
}
