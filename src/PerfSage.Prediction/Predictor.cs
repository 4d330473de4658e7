using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Features;
using PerfSage.Prediction.Domain;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Intervals;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Network;
using PerfSage.Prediction.Obstacles;

namespace PerfSage.Prediction;

/// <summary>Predicts what models cost: features, one run of the network for all of them, intervals and the domain check.</summary>
internal sealed class Predictor : IDisposable
{
    private readonly OnnxNetwork network;
    private readonly LearnedDevices learned;
    private readonly TrainingVocabulary vocabulary;
    private readonly DomainCheck domain;
    private readonly IntervalBuilder intervals;

    private Predictor(byte[] onnx)
    {
        Sha256 = PredictorFile.Digest(onnx);
        network = new OnnxNetwork(onnx);
        Metadata = MetadataReader.Read(network.Metadata);
        Catalog = DeviceCatalog.Builtin;
        learned = MetadataValidator.Validate(Metadata, Catalog);
        vocabulary = new TrainingVocabulary(Metadata);
        domain = new DomainCheck(Metadata.Domain, learned.Layout);
        intervals = new IntervalBuilder(Metadata);
    }

    private Predictor(Predictor other, DeviceCatalog catalog)
    {
        (Sha256, Metadata, Catalog) = (other.Sha256, other.Metadata, catalog);
        (network, learned, vocabulary, domain, intervals) = (other.network, other.learned, other.vocabulary, other.domain, other.intervals);
    }

    /// <summary>Lower-case hexadecimal digest of the ONNX file.</summary>
    public string Sha256 { get; }

    public PredictorMetadata Metadata { get; }

    /// <summary>The devices that it can be asked about.</summary>
    public DeviceCatalog Catalog { get; }

    /// <summary>The highest confidence for which the intervals were measured.</summary>
    public double HighestConfidence => Metadata.Conformal.Confidences[^1];

    /// <param name="path">An ONNX file; the one beside this assembly if null.</param>
    /// <exception cref="PredictorException">It is missing, unreadable or made for other features.</exception>
    public static Predictor Load(string? path = null) => new(PredictorFile.Read(path));

    /// <returns>The same predictor for other devices; disposing of one disposes of both.</returns>
    public Predictor With(DeviceCatalog catalog) => new(this, catalog);

    /// <returns>One estimate per model, in order.</returns>
    public ModelEstimate[] Estimate(IReadOnlyList<ModelInput> models)
    {
        var nodes = new float[models.Count][];
        var outputs = new NetworkOutput?[models.Count];
        var chunks = NodeChunks.Of(models).ToArray();
        InParallel(models.Count, i => nodes[i] = learned.Layout.Rows(models[i].Features, models[i].On(learned.Family)));
        InParallel(
            chunks.Length,
            c =>
            {
                var results = network.Run(GraphBatch.Of(chunks[c].ConvertAll(i => Input(models[i].Features, nodes[i]))));
                for (var i = 0; i < results.Length; i++)
                {
                    outputs[chunks[c][i]] = results[i];
                }
            }
        );
        return [.. models.Select((m, i) => new ModelEstimate(m, nodes[i], outputs[i]))];
    }

    /// <param name="deviceId">Of the catalog.</param>
    /// <param name="confidence">Of the intervals, 0 to 1; the next tabulated one above is used.</param>
    /// <exception cref="PredictorException">The device is unknown, or it or the confidence is beyond what training saw.</exception>
    public DeviceEstimate At(ModelEstimate estimate, string deviceId, double confidence)
    {
        var device = Catalog.Find(deviceId) ?? throw new PredictorException($"device '{deviceId}' is unknown");
        return estimate.On(device, confidence, () => Compute(estimate, device, confidence));
    }

    public void Dispose() => network.Dispose();

    private DeviceEstimate Compute(ModelEstimate estimate, DeviceProfile device, double confidence)
    {
        var answer = learned.Find(device) is { } known ? new NetworkAnswer(known, estimate.Nodes, estimate.Output) : Ask(estimate, device);
        var range = domain.Range(estimate.Input, answer);
        string[] violations =
        [
            .. domain.Violations(estimate.Input, answer, range),
            .. answer.IsStandIn ? [Unlearned(device, answer.Learned)] : Array.Empty<string>(),
        ];
        var result = intervals.Build(estimate, device, answer, violations, confidence);
        var context = new ObstacleContext(estimate.Model, device, estimate.Input.On(device.Family), range, result.OperatorLatencyMs);
        return result with { Trust = new Trust(ObstacleList.Of(context), violations) };
    }

    // A network with one output per device answers for another board through the device that is most like it.
    private NetworkAnswer Ask(ModelEstimate estimate, DeviceProfile device)
    {
        var standIn = learned.StandInFor(device);
        var input = estimate.Input;
        var nodes = learned.Layout.Rows(input.Features, input.On(learned.Family), standIn);
        var output = estimate.Output is null ? null : network.Run(GraphBatch.Of([Input(input.Features, nodes)]))[0];
        return new NetworkAnswer(standIn.Learned, nodes, output) { LatencyFactor = standIn.LatencyFactor, IsStandIn = true };
    }

    private static string Unlearned(DeviceProfile device, DeviceProfile standIn) =>
        $"the predictor has not learned {device.Id}; it answers as for {standIn.Id}, with the clock and the memories of {device.Id}";

    private NetworkInput Input(GraphFeatures features, float[] nodes) =>
        new(nodes, vocabulary.Translate(features.OperatorKinds), features.EdgeSources, features.EdgeTargets, features.Edges);

    private static void InParallel(int count, Action<int> work)
    {
        if (count == 1)
        {
            work(0);
        }
        else
        {
            Parallel.For(0, count, work);
        }
    }
}
