using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Parallelism;
using PerfSage.Prediction.Domain;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Network;
using PerfSage.Prediction.Obstacles;

namespace PerfSage.Prediction;

/// <summary>The network of one family of devices, and what belongs to it: intervals and the domain check.</summary>
internal sealed class FamilyPredictor : IDisposable
{
    private const int SystemsPerRegister = 8;

    private readonly OnnxNetwork network;
    private readonly TrainingVocabulary vocabulary;
    private readonly DomainCheck domain;
    private readonly IntervalBuilder intervals;

    /// <exception cref="PredictorException">The file is unreadable, or made for other features.</exception>
    public FamilyPredictor(byte[] onnx)
    {
        network = new OnnxNetwork(onnx);
        Metadata = MetadataReader.Read(network.Metadata);
        Family = MetadataValidator.Validate(Metadata, DeviceCatalog.Builtin);
        vocabulary = new TrainingVocabulary(Metadata);
        domain = new DomainCheck(Metadata.Domain, Family);
        intervals = new IntervalBuilder(Metadata);
    }

    public IDeviceFamily Family { get; }

    public PredictorMetadata Metadata { get; }

    /// <summary>Runs the network for many models and devices at once.</summary>
    /// <param name="systems">Of the family, each once.</param>
    public void Prepare(IEnumerable<ModelEstimate> estimates, IDeviceSystem[] systems)
    {
        var open = estimates.Distinct().Where(e => e.Input.Features.NodeCount > 0 && systems.Any(s => e.Find(s) is null)).ToArray();
        var chunks = NodeChunks.Of([.. open.Select(e => e.Input)]).ToArray();
        InParallel.For(open.Length, i => Array.ForEach(systems, s => open[i].Input.On(Family).Terms(s)));
        InParallel.For(chunks.Length, c => Run(chunks[c].ConvertAll(i => open[i]), systems));
    }

    /// <param name="device">Of the family.</param>
    /// <exception cref="PredictorException">It or the confidence is beyond what training saw.</exception>
    public DeviceEstimate Compute(ModelEstimate estimate, DeviceProfile device, double confidence)
    {
        var answer = Ask(estimate, device);
        var range = domain.Range(estimate.Input, device, answer);
        var violations = domain.Violations(estimate.Input, device, answer, range);
        var result = intervals.Build(estimate, device, answer, violations, confidence);
        var context = new ObstacleContext(estimate.Model, device, estimate.Input.On(device.Family), range, result.OperatorLatencyMs);
        return result with { Trust = new Trust(ObstacleList.Of(context), violations) };
    }

    public void Dispose() => network.Dispose();

    private NetworkAnswer Ask(ModelEstimate estimate, DeviceProfile device)
    {
        if (estimate.Input.Features.NodeCount > 0 && estimate.Find(device.System) is null)
        {
            Run([estimate], [device.System]);
        }

        return new NetworkAnswer(
            estimate.Input.On(Family).Terms(device.System),
            Family.Describe(device.System),
            [ConformalData.OfDevice(device.Calibration?.Base ?? device.Id), Family.GroupOf(device.System)],
            estimate.Find(device.System)
        );
    }

    private void Run(List<ModelEstimate> estimates, IDeviceSystem[] systems)
    {
        var asked = Padded(systems);
        var vectors = Array.ConvertAll(asked, Family.Describe);
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
            Array.ConvertAll(systems, model.On(Family).Terms),
            vectors
        );
    }
}
