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
    private const int SystemsPerRegister = 8;

    private readonly OnnxNetwork network;
    private readonly IDeviceFamily family;
    private readonly TrainingVocabulary vocabulary;
    private readonly DomainCheck domain;
    private readonly IntervalBuilder intervals;

    private Predictor(byte[] onnx)
    {
        Sha256 = PredictorFile.Digest(onnx);
        network = new OnnxNetwork(onnx);
        Metadata = MetadataReader.Read(network.Metadata);
        Catalog = DeviceCatalog.Builtin;
        family = MetadataValidator.Validate(Metadata, Catalog);
        vocabulary = new TrainingVocabulary(Metadata);
        domain = new DomainCheck(Metadata.Domain, family);
        intervals = new IntervalBuilder(Metadata);
    }

    private Predictor(Predictor other, DeviceCatalog catalog)
    {
        (Sha256, Metadata, Catalog) = (other.Sha256, other.Metadata, catalog);
        (network, family, vocabulary, domain, intervals) = (other.network, other.family, other.vocabulary, other.domain, other.intervals);
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

    /// <returns>One estimate per model, in order. Its numbers are computed when they are asked for.</returns>
    public static ModelEstimate[] Estimate(IReadOnlyList<ModelInput> models) => [.. models.Select(m => new ModelEstimate(m))];

    /// <summary>
    /// Runs the network for many models and devices at once, which is faster than to wait until they are asked for one by one.
    /// </summary>
    public void Prepare(IReadOnlyList<ModelEstimate> estimates, IEnumerable<DeviceProfile> devices)
    {
        IDeviceSystem[] systems = [.. devices.Where(d => d.Family == family).Select(d => d.System).Distinct()];
        var open = estimates.Distinct().Where(e => e.Input.Features.NodeCount > 0 && systems.Any(s => e.Find(s) is null)).ToArray();
        if (systems.Length > 0)
        {
            var chunks = NodeChunks.Of([.. open.Select(e => e.Input)]).ToArray();
            InParallel(open.Length, i => Array.ForEach(systems, s => open[i].Input.On(family).Terms(s)));
            InParallel(chunks.Length, c => Run(chunks[c].ConvertAll(i => open[i]), systems));
        }
    }

    /// <param name="deviceId">Of the catalog.</param>
    /// <param name="confidence">Of the intervals, 0 to 1; the next tabulated one above is used.</param>
    /// <exception cref="PredictorException">The device is unknown, or it or the confidence is beyond what training saw.</exception>
    public DeviceEstimate At(ModelEstimate estimate, string deviceId, double confidence)
    {
        var device = Catalog.Find(deviceId) ?? throw new PredictorException($"device '{deviceId}' is unknown");
        return At(estimate, device, confidence);
    }

    /// <inheritdoc cref="At(ModelEstimate, string, double)"/>
    public DeviceEstimate At(ModelEstimate estimate, DeviceProfile device, double confidence) =>
        estimate.On(device, confidence, () => Compute(estimate, device, confidence));

    public void Dispose() => network.Dispose();

    private DeviceEstimate Compute(ModelEstimate estimate, DeviceProfile device, double confidence)
    {
        var answer = Ask(estimate, device);
        var range = domain.Range(estimate.Input, device, answer);
        var violations = domain.Violations(estimate.Input, device, answer, range);
        var result = intervals.Build(estimate, device, answer, violations, confidence);
        var context = new ObstacleContext(estimate.Model, device, estimate.Input.On(device.Family), range, result.OperatorLatencyMs);
        return result with { Trust = new Trust(ObstacleList.Of(context), violations) };
    }

    private NetworkAnswer Ask(ModelEstimate estimate, DeviceProfile device)
    {
        if (device.Family != family)
        {
            throw new PredictorException($"the predictor has learned no device like '{device.Id}'; it knows those of {family.Id}");
        }

        if (estimate.Input.Features.NodeCount > 0 && estimate.Find(device.System) is null)
        {
            Run([estimate], [device.System]);
        }

        return new NetworkAnswer(
            estimate.Input.On(family).Terms(device.System),
            family.Describe(device.System),
            family.GroupOf(device.System),
            estimate.Find(device.System)
        );
    }

    private void Run(List<ModelEstimate> estimates, IDeviceSystem[] systems)
    {
        var asked = Padded(systems);
        var vectors = Array.ConvertAll(asked, family.Describe);
        var results = network.Run(GraphBatch.Of(estimates.ConvertAll(e => Input(e.Input, asked, vectors))));
        foreach (var (estimate, outputs) in estimates.Zip(results))
        {
            foreach (var (system, output) in systems.Zip(outputs))
            {
                estimate.Add(system, output);
            }
        }
    }

    // ONNX Runtime computes functions of what does not fill a vector register with other instructions, whose last bit differs: a device
    // would get another number beside others than alone.
    private static IDeviceSystem[] Padded(IDeviceSystem[] systems)
    {
        var missing = (SystemsPerRegister - (systems.Length % SystemsPerRegister)) % SystemsPerRegister;
        return [.. systems, .. Enumerable.Repeat(systems[^1], missing)];
    }

    private NetworkInput Input(ModelInput model, IDeviceSystem[] systems, float[][] vectors)
    {
        var features = model.Features;
        return new NetworkInput(
            features.Nodes,
            vocabulary.Translate(features.OperatorKinds),
            features.EdgeSources,
            features.EdgeTargets,
            features.Edges,
            Array.ConvertAll(systems, model.On(family).Terms),
            vectors
        );
    }

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
