using PerfSage.Prediction.Network;

namespace PerfSage.Prediction.Tests.Reference;

/// <summary>A network as ONNX, and what PyTorch computed with it.</summary>
internal sealed class ReferenceNetwork(string onnx, string cases) : IDisposable
{
    private const string EthosU = "ethos-u";

    public OnnxNetwork Network { get; } = new(System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, onnx)));

    public ReferenceFile File { get; } = ReferenceFile.Read(cases);

    /// <summary>The network of a family that ships, on graphs of its test set.</summary>
    public static ReferenceNetwork Shipped(string family) =>
        new($"Predictor/{family}.onnx", family == EthosU ? "reference.json" : $"{family}.json");

    /// <summary>
    /// Small and with made-up weights, written by training/tests/tiny.py and training/tests/processor/tiny.py, which also export it
    /// again and compare.
    /// </summary>
    public static ReferenceNetwork Tiny(string family)
    {
        var name = family == EthosU ? "tiny" : $"tiny-{family}";
        return new ReferenceNetwork($"Reference/{name}.onnx", $"{name}.json");
    }

    /// <param name="tolerance">Relative.</param>
    public void Check(double tolerance)
    {
        foreach (var expected in File.Cases)
        {
            var actual = Network.Run(expected.Batch);
            var outputs = actual.SelectMany(o => o).ToArray();
            Near(expected.Prediction, outputs.SelectMany(o => o.Prediction), tolerance);
            Near(expected.Spread, outputs.SelectMany(o => o.Spread), tolerance);
            Near(expected.Contribution, ByNode(expected.Batch, actual), tolerance);
            Near(expected.Embedding, actual.SelectMany(o => o[0].Embedding), tolerance, floor: 1e-3);
        }
    }

    public void Dispose() => Network.Dispose();

    // [N, D, K], as the network writes it.
    private static IEnumerable<float> ByNode(GraphBatch batch, NetworkOutput[][] outputs) =>
        from ofGraph in outputs
        let columns = ofGraph[0].Prediction.Length
        from node in Enumerable.Range(0, ofGraph[0].Contribution.Length / columns)
        from ofDevice in ofGraph
        from value in ofDevice.Contribution.Skip(node * columns).Take(columns)
        select value;

    /// <param name="floor">Below it, the tolerance is absolute: coordinates of an embedding may be zero, predictions may not.</param>
    private static void Near(float[] expected, IEnumerable<float> actual, double tolerance, double floor = 1e-9)
    {
        var values = actual.ToArray();
        Assert.Equal(expected.Length, values.Length);
        Assert.All(
            expected.Zip(values),
            pair =>
                Assert.InRange(
                    pair.Second - (double)pair.First,
                    -tolerance * Math.Max(floor, Math.Abs(pair.First)),
                    tolerance * Math.Max(floor, Math.Abs(pair.First))
                )
        );
    }
}
