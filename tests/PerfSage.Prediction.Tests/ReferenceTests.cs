using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Tests.Reference;

namespace PerfSage.Prediction.Tests;

public sealed class ReferenceTests
{
    [Fact]
    public void The_reference_was_made_for_the_features_of_the_predictor()
    {
        using var predictor = Predictor.Load();
        using var shipped = ReferenceNetwork.Shipped();
        Assert.Equal(predictor.Metadata.Features.SchemaHash, shipped.File.SchemaHash);
    }

    [Fact]
    public void ONNX_Runtime_computes_what_PyTorch_computes()
    {
        using var shipped = ReferenceNetwork.Shipped();
        shipped.Check(tolerance: 1e-4);
    }

    [Fact]
    public void The_exporter_writes_what_PyTorch_computes()
    {
        using var tiny = ReferenceNetwork.Tiny();
        tiny.Check(tolerance: 1e-5);
    }

    [Fact]
    public void The_references_have_single_graphs_and_a_batch()
    {
        using var shipped = ReferenceNetwork.Shipped();
        using var tiny = ReferenceNetwork.Tiny();
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
        using var tiny = ReferenceNetwork.Tiny();
        var batch = tiny.File.Cases[0].Batch;
        var nodes = Assert.Throws<PredictorException>(() => tiny.Network.Run(batch with { Nodes = [.. batch.Nodes, 0] }));
        Assert.Equal("the predictor takes 4 node_features a row, and 12 rows have 49", nodes.Message);
        Assert.Throws<PredictorException>(() => tiny.Network.Run(batch with { Edges = batch.Edges[1..] }));
    }
}
