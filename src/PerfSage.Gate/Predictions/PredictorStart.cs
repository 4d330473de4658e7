using PerfSage.Prediction;

namespace PerfSage.Gate.Predictions;

/// <summary>
/// The start of a predictor in the background. ONNX Runtime spends most of a short run on it; all else that takes time happens
/// meanwhile.
/// </summary>
/// <param name="path">Null for the one that comes with the tool.</param>
internal sealed class PredictorStart(string? path) : IDisposable
{
    private readonly Lazy<Task<Predictor>> predictor = new(() =>
        // Not a thread of the pool, for which all other work would have to wait.
        Task.Factory.StartNew(() => Predictor.Load(path), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
    );
    private readonly Lazy<string> sha256 = new(() => PredictorFile.Identify(path));

    /// <summary>Lower-case hexadecimal digest of the networks, whether or not they are loaded.</summary>
    /// <exception cref="PredictorException">One is missing or unreadable.</exception>
    public string Sha256 => sha256.Value;

    /// <summary>Does nothing when called again.</summary>
    public void Begin() => _ = predictor.Value;

    /// <exception cref="PredictorException">It cannot be loaded.</exception>
    public Predictor Wait() => predictor.Value.GetAwaiter().GetResult();

    /// <summary>Waits for a start that has begun: a process must not end while native code is still starting in it.</summary>
    public void Dispose()
    {
        if (predictor.IsValueCreated && Task.WaitAny(predictor.Value) == 0 && predictor.Value.IsCompletedSuccessfully)
        {
            predictor.Value.Result.Dispose();
        }
    }
}
