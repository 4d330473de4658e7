using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Gate.Models;
using PerfSage.Prediction;

namespace PerfSage.Gate.Predictions;

/// <summary>The predictor, and the models that one command works on.</summary>
internal sealed class PredictionSession : IDisposable
{
    private readonly IReadOnlyDictionary<string, ModelFile> files;
    private readonly Dictionary<string, ModelEstimate> estimates;

    private PredictionSession(Predictor predictor, IReadOnlyDictionary<string, ModelFile> files)
    {
        (Predictor, this.files) = (predictor, files);
        var readable = files.Where(f => f.Value.Input is not null).ToArray();
        var results = Predictor.Estimate([.. readable.Select(f => f.Value.Input!)]);
        estimates = readable.Zip(results).ToDictionary(p => p.First.Key, p => p.Second, StringComparer.Ordinal);
    }

    public Predictor Predictor { get; }

    public ModelEstimate this[string path] => estimates[Path.GetFullPath(path)];

    /// <summary>Reads every model once and predicts all of them in one run of the network.</summary>
    /// <param name="predictorPath">Null for the one that comes with the tool.</param>
    /// <param name="catalog">The devices that it can be asked about.</param>
    public static PredictionSession Open(string? predictorPath, IReadOnlyCollection<ModelRequest> requests, DeviceCatalog catalog) =>
        Open(predictorPath, () => requests, models => models, _ => catalog).Session;

    /// <summary>The same for models that have to be found out first.</summary>
    /// <param name="prepare">Runs while the predictor is loaded.</param>
    public static (PredictionSession Session, T Prepared) Open<T>(
        string? predictorPath,
        Func<T> prepare,
        Func<T, IReadOnlyCollection<ModelRequest>> models,
        Func<T, DeviceCatalog> catalog
    )
    {
        // ONNX Runtime spends most of a short run on its own start; all else that takes time happens meanwhile.
        var predictor = Task.Run(() => Predictor.Load(predictorPath));
        try
        {
            var prepared = prepare();
            var files = ModelFile.ReadAll(models(prepared));
            return (new PredictionSession(predictor.GetAwaiter().GetResult().With(catalog(prepared)), files), prepared);
        }
        catch
        {
            // A process must not end while native code is still starting in it.
            Task.WaitAny(predictor);
            throw;
        }
    }

    /// <returns>Why a model cannot be read; null if it can.</returns>
    public string? Error(string path) => files[Path.GetFullPath(path)].Error;

    /// <exception cref="BadInputException">A model cannot be read.</exception>
    public PredictionSession ThrowIfUnreadable()
    {
        var failures = files.Values.Where(f => f.Error is not null).Select(f => $"'{f.Path}' cannot be read: {f.Error}").ToArray();
        return failures.Length == 0 ? this : throw new BadInputException(failures);
    }

    /// <returns>Models in the order given, each on the devices in the order given.</returns>
    public PredictionRow[] Predict(IReadOnlyCollection<string> paths, IReadOnlyList<string> devices, double confidence)
    {
        Predictor.Prepare([.. paths.Select(p => this[p])], devices.Select(Predictor.Catalog.Find).OfType<DeviceProfile>());
        return
        [
            .. from path in paths
            from device in devices
            select new PredictionRow(path, this[path], Predictor.At(this[path], device, confidence)),
        ];
    }

    public void Dispose() => Predictor.Dispose();
}
