using PerfSage.Core.Analysis;
using PerfSage.Core.Features;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Families;

namespace PerfSage.Core.Tests.Features;

/// <summary>Everything that PerfSage.Zoo writes goes through reader, analysis and features.</summary>
public class ZooModelTests
{
    // A model without a graph, and one whose tensors no machine can hold.
    private static readonly string[] Unreadable = ["no-subgraph", "huge-size", "unknown-element-type", "omitted-constants"];

    public static TheoryData<string> LayerNames => [.. LayerModels.All.Select(model => model.Name)];

    public static TheoryData<string> OddNames => [.. OddModels.All.Select(model => model.Name).Except(Unreadable)];

    public static TheoryData<string> UnreadableNames => [.. Unreadable];

    [Theory]
    [InlineData("ds-cnn-kws", 2_656_768)]
    [InlineData("mobilenet-v1", 7_489_664)]
    [InlineData("mobilenet-v2", 5_909_792)]
    [InlineData("resnet", 12_501_632)]
    [InlineData("u-net", 41_418_752)]
    [InlineData("fc-autoencoder", 264_192)]
    [InlineData("transformer-encoder", 3_408_512)]
    public void Families_have_the_multiplications_counted_by_hand(string family, long macs) =>
        Assert.Equal(macs, TfLiteReader.Read(ModelFamilies.Get(family).Build().ToBytes()).Operators.Sum(MacCounter.Count));

    [Theory]
    [MemberData(nameof(LayerNames))]
    public void Layers_have_finite_features(string name) => HasFiniteFeatures(LayerModels.All.Single(model => model.Name == name));

    [Theory]
    [MemberData(nameof(OddNames))]
    public void Odd_models_have_finite_features(string name) => HasFiniteFeatures(OddModels.All.Single(model => model.Name == name));

    [Theory]
    [MemberData(nameof(UnreadableNames))]
    public void Impossible_models_are_refused(string name) =>
        Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(OddModels.All.Single(model => model.Name == name).ToBytes()));

    private static void HasFiniteFeatures(NamedModel model)
    {
        var graph = TfLiteReader.Read(model.ToBytes());
        var features = FeatureExtractor.Extract(graph);

        Assert.Equal(graph.Operators.Count(), features.NodeCount);
        Assert.All(features.Nodes, value => Assert.True(float.IsFinite(value)));
        Assert.All(features.Edges, value => Assert.True(float.IsFinite(value)));
    }
}
