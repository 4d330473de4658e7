using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices;
using PerfSage.Gate.Bases;
using PerfSage.Gate.Predictions;

namespace PerfSage.Gate.Budgets;

/// <summary>Predicts everything that budgets ask for, or says at which of them it cannot.</summary>
/// <param name="baseRun">Null when nothing is compared.</param>
internal sealed class BudgetRun(BudgetRequest request, PredictionSession session, BaseRun? baseRun = null)
{
    /// <summary>What keeps the budgets from being judged; empty if nothing does.</summary>
    public Finding[] Problems() =>
        [.. request.Checked.Findings, .. UnmatchedPatterns.Missing(request), .. Unreadable(), .. TooConfident(), .. Incomparable()];

    /// <summary>Only where there is no problem.</summary>
    public PredictionFile Answer()
    {
        var asked =
            from budget in request.Budgets
            from device in budget.Value.Devices
            select (budget.Value.Model, Device: device.Id!, budget.Value.Confidence);
        Prepare();
        var pairs = asked.DistinctBy(a => (a.Model, a.Device));
        return new PredictionFile(
            Budgets: request.File.Fingerprint,
            Predictor: session.Predictor.Sha256,
            Locations: request.Checked.Locations.ToEquatableArray(),
            PolicyBudgets: request.Checked.PolicyBudgets.ToEquatableArray(),
            Suppressions: request.Checked.Suppressions.ToEquatableArray(),
            Models: request.Models.Select(m => ContractRecords.Facts(m, session[m])).ToEquatableArray(),
            Predictions: asked
                .Distinct()
                .Select(a =>
                    ContractRecords.Prediction(a.Model, session[a.Model], session.Predictor.At(session[a.Model], a.Device, a.Confidence))
                )
                .ToEquatableArray(),
            Base: baseRun?.Models.Commit,
            BaseEstimates: baseRun is null
                ? EquatableArray<BaseEstimate>.Empty
                : pairs.Select(a => baseRun.Estimate(a.Model, a.Device, a.Confidence)).ToEquatableArray()
        );
    }

    /// <summary>One run of the network instead of one for each that is asked for.</summary>
    private void Prepare()
    {
        var devices = request.Budgets.SelectMany(b => b.Value.Devices).Select(d => session.Predictor.Catalog.Find(d.Id!));
        session.Predictor.Prepare([.. request.Models.Select(m => session[m])], devices.OfType<DeviceProfile>());
    }

    private IEnumerable<Finding> Unreadable() =>
        from budget in request.Budgets
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
        var highest = session.Predictor.HighestConfidence;
        return from budget in request.Budgets
            where budget.Value.Confidence > highest
            let text = ConfidenceRange.Text(budget.Value.Confidence, highest)
            select new Problem(DiagnosticIds.InvalidBudget, $"the budget of '{budget.Value.ModelName}': {text}").At(budget.Location);
    }
}
