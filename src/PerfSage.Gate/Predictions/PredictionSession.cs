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
    private readonly PredictorStart start;
    private readonly Lazy<Predictor> predictor;

    private PredictionSession(PredictorStart start, DeviceCatalog catalog, IReadOnlyDictionary<string, ModelFile> files)
    {
        (this.start, this.files) = (start, files);
        predictor = new Lazy<Predictor>(() => start.Wait().With(catalog));
        var readable = files.Where(f => f.Value.Input is not null).ToArray();
        var results = Predictor.Estimate([.. readable.Select(f => f.Value.Input!)]);
        estimates = readable.Zip(results).ToDictionary(p => p.First.Key, p => p.Second, StringComparer.Ordinal);
    }

    /// <summary>Loaded only when it is asked for, if there is no model.</summary>
    /// <exception cref="PredictorException">It cannot be loaded.</exception>
    public Predictor Predictor => predictor.Value;

    /// <summary>Without waiting for the predictor to be loaded.</summary>
    public string PredictorSha256 => start.Sha256;

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
        var start = new PredictorStart(predictorPath);
        start.Begin();
        return Open(start, prepare, models, catalog);
    }

    /// <summary>The same where there may be nothing to predict.</summary>
    /// <param name="start">Disposed of with the session. It begins with the first model if it has not begun.</param>
    public static (PredictionSession Session, T Prepared) Open<T>(
        PredictorStart start,
        Func<T> prepare,
        Func<T, IReadOnlyCollection<ModelRequest>> models,
        Func<T, DeviceCatalog> catalog
    )
    {
        try
        {
            var prepared = prepare();
            var requests = models(prepared);
            if (requests.Count > 0)
            {
                start.Begin();
            }

            var session = new PredictionSession(start, catalog(prepared), ModelFile.ReadAll(requests));
            if (requests.Count > 0)
            {
                _ = session.Predictor;
            }

            return (session, prepared);
        }
        catch
        {
            start.Dispose();
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

    public void Dispose() => start.Dispose();
}
