using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Predictions;
using PerfSage.Prediction;

namespace PerfSage.Gate.Bases;

/// <summary>Predicts the base's models with the head's predictor, so that only the models can make a difference.</summary>
internal sealed class BaseRun
{
    private const int ShownOperators = 3;

    private readonly PredictionSession session;
    private readonly DiffBuilder builder;
    private readonly Dictionary<string, ModelEstimate?> estimates;

    public BaseRun(BaseModels models, PredictionSession session)
    {
        (Models, this.session, builder) = (models, session, new DiffBuilder(session.Predictor));
        var changed = models.Models.Where(m => m.Value.Input is not null).ToArray();
        var results = Predictor.Estimate([.. changed.Select(m => m.Value.Input!)]);
        // What did not change is predicted already; what is new has no estimate.
        estimates = models.Models.ToDictionary(
            m => m.Key,
            m => m.Value.IsUnchanged && session.Error(m.Key) is null ? session[m.Key] : null,
            StringComparer.Ordinal
        );
        foreach (var (model, estimate) in changed.Zip(results))
        {
            estimates[model.Key] = estimate;
        }

        builder.Align(
            estimates.Where(e => e.Value is not null && session.Error(e.Key) is null).Select(e => (e.Value!.Model, session[e.Key].Model))
        );
    }

    public BaseModels Models { get; }

    /// <returns>Null if the base has no such model.</returns>
    public ModelEstimate? this[string model] => estimates[model];

    /// <param name="name">Of the model, as shown.</param>
    public ModelDiff Diff(string name, string model, string device, double confidence) =>
        builder.Create(name, this[model], session[model], device, confidence);

    /// <returns>Why the model as it was cannot be predicted on a device; empty if it can, or was not there.</returns>
    public IReadOnlyList<Obstacle> Obstacles(string model, string device, double confidence) =>
        TrustIn(model, device, confidence)?.Obstacles ?? [];

    public BaseEstimate Estimate(string model, string device, double confidence)
    {
        if (TrustIn(model, device, confidence) is not { IsPredictable: true } trust)
        {
            return new BaseEstimate(model, device, IsNew: true, EquatableArray<MetricValue>.Empty, EquatableArray<string>.Empty);
        }

        var diff = Diff(model, model, device, confidence);
        return new BaseEstimate(
            model,
            device,
            IsNew: false,
            diff.Base!.Measures.All.Select(m => new MetricValue(m.Metric, m.Estimate.Value)).ToEquatableArray(),
            TopChanges.Of(diff, ShownOperators).ToEquatableArray()
        )
        {
            Violations = trust.Violations.ToEquatableArray(),
        };
    }

    /// <returns>Null if the base has no such model.</returns>
    private Trust? TrustIn(string model, string device, double confidence) =>
        this[model] is { } estimate ? session.Predictor.At(estimate, device, confidence).Trust : null;
}
