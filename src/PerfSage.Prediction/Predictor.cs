using System.Security.Cryptography;
using PerfSage.Prediction.Domain;
using PerfSage.Prediction.Intervals;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction;

/// <summary>Predicts what models cost: features, one run of the network for all of them, intervals and the domain check.</summary>
internal sealed class Predictor : IDisposable
{
    // What one run touches then stays in the cache of a core. The network is independent per graph, so the cut changes no number.
    private const int MostNodesPerRun = 1_000;

    private readonly OnnxNetwork network;
    private readonly TrainingVocabulary vocabulary;
    private readonly DomainCheck domain;
    private readonly IntervalBuilder intervals;

    private Predictor(byte[] onnx)
    {
        Sha256 = Digest(onnx);
        network = new OnnxNetwork(onnx);
        Metadata = MetadataValidator.Validate(MetadataReader.Read(network.Metadata));
        vocabulary = new TrainingVocabulary(Metadata.Domain);
        domain = new DomainCheck(Metadata.Domain);
        intervals = new IntervalBuilder(Metadata);
    }

    /// <summary>Lower-case hexadecimal digest of the ONNX file.</summary>
    public string Sha256 { get; }

    public PredictorMetadata Metadata { get; }

    /// <summary>The highest confidence for which the intervals were measured.</summary>
    public double HighestConfidence => Metadata.Conformal.Confidences[^1];

    /// <param name="path">An ONNX file; the one beside this assembly if null.</param>
    /// <exception cref="PredictorException">It is missing, unreadable or made for other features.</exception>
    public static Predictor Load(string? path = null) => new(Read(path));

    /// <returns><see cref="Sha256"/> of what <see cref="Load"/> would load, without the time that loading takes.</returns>
    /// <exception cref="PredictorException">It is missing or unreadable.</exception>
    public static string Identify(string? path = null) => Digest(Read(path));

    /// <returns>One estimate per model, in order.</returns>
    public ModelEstimate[] Estimate(IReadOnlyList<ModelInput> models)
    {
        var outputs = new NetworkOutput?[models.Count];
        var chunks = Chunks(models).ToArray();
        InParallel(chunks.Length, c =>
        {
            var results = network.Run(GraphBatch.Of(chunks[c].ConvertAll(i => vocabulary.Translate(models[i].Features))));
            for (var i = 0; i < results.Length; i++)
            {
                outputs[chunks[c][i]] = results[i];
            }
        });
        var estimates = new ModelEstimate[models.Count];
        InParallel(models.Count, i => estimates[i] = Describe(models[i], outputs[i]));
        return estimates;
    }

    /// <param name="deviceId">Canonical.</param>
    /// <param name="confidence">Of the intervals, 0 to 1; the next tabulated one above is used.</param>
    public DeviceEstimate At(ModelEstimate estimate, string deviceId, double confidence) => intervals.Build(estimate, deviceId, confidence);

    public void Dispose() => network.Dispose();

    private static byte[] Read(string? path)
    {
        path ??= Path.Combine(AppContext.BaseDirectory, "Predictor", "perfsage.onnx");
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PredictorException($"the predictor '{path}' cannot be read ({e.Message})", e);
        }
    }

    private static string Digest(byte[] onnx) => Convert.ToHexString(SHA256.HashData(onnx)).ToLowerInvariant();

    private ModelEstimate Describe(ModelInput input, NetworkOutput? output) => new(
        input,
        output,
        vocabulary.UnknownOperators(input.Model),
        domain.Violations(input.Model, input.Features, output?.Embedding));

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

    private static IEnumerable<List<int>> Chunks(IReadOnlyList<ModelInput> models)
    {
        var chunk = new List<int>();
        var nodes = 0;
        for (var i = 0; i < models.Count; i++)
        {
            if (chunk.Count > 0 && nodes + models[i].Features.NodeCount > MostNodesPerRun)
            {
                yield return chunk;
                (chunk, nodes) = ([], 0);
            }

            if (models[i].Features.NodeCount > 0)
            {
                chunk.Add(i);
                nodes += models[i].Features.NodeCount;
            }
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }
}
