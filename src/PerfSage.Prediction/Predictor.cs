using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Parallelism;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction;

/// <summary>Predicts what models cost on devices of all families, each of which has a network of its own.</summary>
internal sealed class Predictor : IDisposable
{
    private readonly IReadOnlyDictionary<IDeviceFamily, FamilyPredictor> families;

    private Predictor(IReadOnlyDictionary<IDeviceFamily, FamilyPredictor> families, string sha256, DeviceCatalog catalog) =>
        (this.families, Sha256, Catalog) = (families, sha256, catalog);

    /// <summary>Lower-case hexadecimal digest of the ONNX files.</summary>
    public string Sha256 { get; }

    /// <summary>The devices that it can be asked about.</summary>
    public DeviceCatalog Catalog { get; }

    /// <summary>Of all families.</summary>
    public IEnumerable<AccuracyRow> Accuracy => DeviceFamilies.All.SelectMany(f => families[f].Metadata.Accuracy);

    /// <summary>The highest confidence for which the intervals of all families were measured.</summary>
    public double HighestConfidence => families.Values.Min(f => f.Metadata.Conformal.Confidences[^1]);

    /// <param name="path">An ONNX file that takes the place of the one of its family; null for those beside this assembly.</param>
    /// <exception cref="PredictorException">One is missing, unreadable or made for other features.</exception>
    public static Predictor Load(string? path = null)
    {
        var files = PredictorFile.Builtin().ConvertAll(PredictorFile.Read);
        var opened = new FamilyPredictor[files.Count];
        // ONNX Runtime takes its time to open each.
        InParallel.For(files.Count, i => opened[i] = new FamilyPredictor(files[i]));
        var builtin = opened.ToDictionary(f => f.Family);
        if (path is null)
        {
            return new Predictor(builtin, PredictorFile.Digest(files), DeviceCatalog.Builtin);
        }

        var own = PredictorFile.Read(path);
        var other = new FamilyPredictor(own);
        builtin[other.Family].Dispose();
        builtin[other.Family] = other;
        return new Predictor(builtin, PredictorFile.Digest([own, .. files]), DeviceCatalog.Builtin);
    }

    /// <returns>The same predictor for other devices; disposing of one disposes of both.</returns>
    public Predictor With(DeviceCatalog catalog) => new(families, Sha256, catalog);

    /// <returns>One estimate per model, in order. Its numbers are computed when they are asked for.</returns>
    public static ModelEstimate[] Estimate(IReadOnlyList<ModelInput> models) => [.. models.Select(m => new ModelEstimate(m))];

    public PredictorMetadata MetadataOf(IDeviceFamily family) => families[family].Metadata;

    /// <summary>
    /// Runs the networks for many models and devices at once, which is faster than to wait until they are asked for one by one.
    /// </summary>
    public void Prepare(IReadOnlyList<ModelEstimate> estimates, IEnumerable<DeviceProfile> devices)
    {
        foreach (var family in devices.GroupBy(d => d.Family, d => d.System))
        {
            families[family.Key].Prepare(estimates, [.. family.Distinct()]);
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
        estimate.On(device, confidence, () => families[device.Family].Compute(estimate, device, confidence));

    public void Dispose()
    {
        foreach (var family in families.Values)
        {
            family.Dispose();
        }
    }
}
