using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices;
using PerfSage.Gate.Bases;
using PerfSage.Gate.Predictions;

namespace PerfSage.Gate.Budgets;

/// <summary>Predicts everything that budgets ask for, or says at which of them it cannot.</summary>
/// <param name="session">Has every model that is not known.</param>
/// <param name="baseRun">Null when nothing is compared.</param>
/// <param name="knownModels">None if null.</param>
internal sealed class BudgetRun(BudgetRequest request, PredictionSession session, BaseRun? baseRun = null, KnownModels? knownModels = null)
{
    private readonly KnownModels known = knownModels ?? KnownModels.None;

    /// <summary>What keeps the budgets from being judged; empty if nothing does.</summary>
    public Finding[] Problems() =>
        [.. request.Checked.Findings, .. UnmatchedPatterns.Missing(request), .. Unreadable(), .. TooConfident(), .. Incomparable()];

    /// <summary>Only where there is no problem.</summary>
    public PredictionFile Answer()
    {
        Prepare();
        var pairs = request.Asked.DistinctBy(a => (a.Model, a.Device));
        return new PredictionFile(
            Budgets: request.File.Fingerprint,
            Predictor: session.PredictorSha256,
            Locations: request.Checked.Locations.ToEquatableArray(),
            PolicyBudgets: request.Checked.PolicyBudgets.ToEquatableArray(),
            Suppressions: request.Checked.Suppressions.ToEquatableArray(),
            Models: request.Models.Select(Facts).ToEquatableArray(),
            Predictions: request.Asked.Select(Prediction).ToEquatableArray(),
            Base: baseRun?.Models.Commit,
            BaseEstimates: baseRun is null
                ? EquatableArray<BaseEstimate>.Empty
                : pairs.Select(a => baseRun.Estimate(a.Model, a.Device, a.Confidence)).ToEquatableArray()
        );
    }

    private ModelFacts Facts(string model) => known.Has(model) ? known.Facts(model) : ContractRecords.Facts(model, session[model]);

    private DevicePrediction Prediction(AskedPrediction asked)
    {
        var (model, device, confidence) = asked;
        return known.Has(model)
            ? known.Prediction(asked)
            : ContractRecords.Prediction(model, session[model], session.Predictor.At(session[model], device, confidence));
    }

    /// <summary>One run of the network instead of one for each that is asked for; none where there is nothing to ask.</summary>
    private void Prepare()
    {
        var models = request.Models.Where(m => !known.Has(m)).Select(m => session[m]).ToArray();
        if (models.Length > 0)
        {
            var devices = request.Asked.Select(a => session.Predictor.Catalog.Find(a.Device));
            session.Predictor.Prepare(models, devices.OfType<DeviceProfile>());
        }
    }

    private IEnumerable<Placed<Budget>> New => request.Budgets.Where(b => !known.Has(b.Value.Model));

    private IEnumerable<Finding> Unreadable() =>
        from budget in New
        let reason = session.Error(budget.Value.Model)
        where reason is not null
        let hint = File.Exists(budget.Value.Model) ? "" : "; a target that fetches it must say BeforeTargets=\"PerfSageBeforePredict\""
        select new Problem(DiagnosticIds.UnreadableModel, $"'{budget.Value.Model}' cannot be read: {reason}{hint}").At(budget.Location);

    private IEnumerable<Finding> Incomparable() =>
        baseRun is null ? [] : UnavailableBases(baseRun.Models).Concat(UnpredictableBases(baseRun));

    private IEnumerable<Finding> UnavailableBases(BaseModels models) =>
        from budget in request.Budgets
        let model = models.Models[budget.Value.Model]
        let problem = model.Problem
        where problem is not null
        select problem.At(budget.Location) with
        {
            Severity = model.Severity,
        };

    private IEnumerable<Finding> UnpredictableBases(BaseRun run) =>
        from budget in request.Budgets
        where budget.Value.Regression is not null
        from device in budget.Value.Devices
        let problem = UnpredictableBase(run, budget.Value, device.Id!)
        where problem is not null
        select problem.At(budget.Location) with
        {
            Severity = Severity.Warning,
        };

    // Only a warning: with an error, the pull request that replaces such a model could not pass. The head's own obstacle is reported
    // as one.
    private Problem? UnpredictableBase(BaseRun run, Budget budget, string device) =>
        run.Obstacles(budget.Model, device, budget.Confidence) is [var obstacle, ..]
        && session.Error(budget.Model) is null
        && session.Predictor.At(session[budget.Model], device, budget.Confidence).Trust.IsPredictable
            ? new Problem(
                DiagnosticIds.UnavailableBase,
                $"'{budget.ModelName}' on {device} cannot be predicted as it is at the base, so it counts as new: {obstacle.Text}"
            )
            : null;

    private IEnumerable<Finding> TooConfident()
    {
        // What is known was predicted with the same confidence.
        var news = New.ToArray();
        var highest = news.Length > 0 ? session.Predictor.HighestConfidence : 1;
        return from budget in news
            where budget.Value.Confidence > highest
            let text = ConfidenceRange.Text(budget.Value.Confidence, highest)
            select new Problem(DiagnosticIds.InvalidBudget, $"the budget of '{budget.Value.ModelName}': {text}").At(budget.Location);
    }
}
