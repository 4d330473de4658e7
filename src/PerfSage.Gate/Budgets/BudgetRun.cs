using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Bases;
using PerfSage.Gate.Predictions;

namespace PerfSage.Gate.Budgets;

/// <summary>Predicts everything that budgets ask for, or says at which of them it cannot.</summary>
/// <param name="baseRun">Null when nothing is compared.</param>
internal sealed class BudgetRun(BudgetRequest request, PredictionSession session, BaseRun? baseRun = null)
{
    /// <summary>What keeps the budgets from being judged; empty if nothing does.</summary>
    public Finding[] Problems() =>
        [.. request.Checked.Findings, .. PolicyFiles.Missing(request), .. Unreadable(), .. TooConfident(), .. Incomparable()];

    /// <summary>Only where there is no problem.</summary>
    public PredictionFile Answer()
    {
        var asked =
            from budget in request.Budgets
            from device in budget.Value.Devices
            select (budget.Value.Model, Device: device.Id!, budget.Value.Confidence);
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

    private IEnumerable<Finding> Unreadable() =>
        from budget in request.Budgets
        let reason = session.Error(budget.Value.Model)
        where reason is not null
        select new Problem(DiagnosticIds.UnreadableModel, $"'{budget.Value.Model}' cannot be read: {reason}").At(budget.Location);

    private IEnumerable<Finding> Incomparable()
    {
        foreach (var budget in baseRun is null ? [] : request.Budgets)
        {
            if (baseRun!.Models.Models[budget.Value.Model] is { Problem: { } problem } model)
            {
                yield return problem.At(budget.Location) with
                {
                    Severity = model.Severity,
                };
            }
        }
    }

    private IEnumerable<Finding> TooConfident()
    {
        var highest = session.Predictor.HighestConfidence;
        return from budget in request.Budgets
            where budget.Value.Confidence > highest
            let text = ConfidenceRange.Text(budget.Value.Confidence, highest)
            select new Problem(DiagnosticIds.InvalidBudget, $"the budget of '{budget.Value.ModelName}': {text}").At(budget.Location);
    }
}
