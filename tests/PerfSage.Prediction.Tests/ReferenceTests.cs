using PerfSage.Core.Features;
using PerfSage.Prediction.Network;
using PerfSage.Prediction.Tests.Reference;

namespace PerfSage.Prediction.Tests;

public sealed class ReferenceTests
{
    private const double RelativeTolerance = 1e-4;

    private static readonly ReferenceFile File = ReferenceFile.Read();

    [Fact]
    public void The_reference_was_made_for_these_features() => Assert.Equal(FeatureSchema.Hash, File.SchemaHash);

    [Fact]
    public void The_reference_has_single_graphs_and_a_batch()
    {
        Assert.Contains(File.Cases, c => c.Batch.GraphCount == 1);
        Assert.Contains(File.Cases, c => c.Batch.GraphCount > 2);
    }

    [Fact]
    public void ONNX_Runtime_computes_what_PyTorch_computes()
    {
        using var network = new OnnxNetwork(System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Predictor", "perfsage.onnx")));
        foreach (var expected in File.Cases)
        {
            var actual = network.Run(expected.Batch);
            Near(expected.Prediction, actual.SelectMany(o => o.Prediction));
            Near(expected.Spread, actual.SelectMany(o => o.Spread));
            Near(expected.Contribution, actual.SelectMany(o => o.Contribution));
            Near(expected.Embedding, actual.SelectMany(o => o.Embedding), floor: 1e-3);
        }
    }

    /// <param name="floor">Below it, the tolerance is absolute: coordinates of an embedding may be zero, predictions may not.</param>
    private static void Near(float[] expected, IEnumerable<float> actual, double floor = 1e-9)
    {
        var values = actual.ToArray();
        Assert.Equal(expected.Length, values.Length);
        Assert.All(expected.Zip(values), pair => Assert.InRange(
            pair.Second - (double)pair.First,
            -RelativeTolerance * Math.Max(floor, Math.Abs(pair.First)),
            RelativeTolerance * Math.Max(floor, Math.Abs(pair.First))));
    }
}
