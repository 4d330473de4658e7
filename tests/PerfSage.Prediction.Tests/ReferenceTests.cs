using PerfSage.Core.Devices.Catalog;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Tests.Reference;

namespace PerfSage.Prediction.Tests;

public sealed class ReferenceTests
{
    public static TheoryData<string> Families => [.. DeviceFamilies.All.Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(Families))]
    public void The_reference_was_made_for_the_features_of_the_predictor(string family)
    {
        using var predictor = Predictor.Load();
        using var shipped = ReferenceNetwork.Shipped(family);
        Assert.Equal(predictor.MetadataOf(DeviceFamilies.Of(family)).Features.SchemaHash, shipped.File.SchemaHash);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void ONNX_Runtime_computes_what_PyTorch_computes(string family)
    {
        using var shipped = ReferenceNetwork.Shipped(family);
        shipped.Check(tolerance: 1e-4);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void The_exporter_writes_what_PyTorch_computes(string family)
    {
        using var tiny = ReferenceNetwork.Tiny(family);
        tiny.Check(tolerance: 1e-5);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void The_references_have_single_graphs_and_a_batch(string family)
    {
        using var shipped = ReferenceNetwork.Shipped(family);
        using var tiny = ReferenceNetwork.Tiny(family);
        Assert.All(
            [shipped, tiny],
            reference =>
            {
                Assert.Contains(reference.File.Cases, c => c.Batch.GraphCount == 1);
                Assert.Contains(reference.File.Cases, c => c.Batch.GraphCount > 2);
            }
        );
    }

    [Fact]
    public void Rows_of_another_width_than_the_network_takes_are_refused()
    {
        using var tiny = ReferenceNetwork.Tiny("ethos-u");
        var batch = tiny.File.Cases[0].Batch;
        var nodes = Assert.Throws<PredictorException>(() => tiny.Network.Run(batch with { Nodes = [.. batch.Nodes, 0] }));
        Assert.Equal("the predictor takes 4 node_features a row, and 12 rows have 49", nodes.Message);
        Assert.Throws<PredictorException>(() => tiny.Network.Run(batch with { Edges = batch.Edges[1..] }));
    }
}
