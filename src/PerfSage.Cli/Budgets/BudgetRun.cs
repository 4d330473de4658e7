using PerfSage.Cli.Options;
using PerfSage.Cli.Predict;
using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;

namespace PerfSage.Cli.Budgets;

/// <summary>Predicts everything that budgets ask for, or says at which of them it cannot.</summary>
internal sealed class BudgetRun(BudgetRequest request, PredictionSession session)
{
    /// <summary>What keeps the budgets from being judged; empty if nothing does.</summary>
    public Finding[] Problems() => [.. request.Findings, .. Unreadable(), .. TooConfident()];

    /// <summary>Only where there is no problem.</summary>
    public PredictionFile Answer()
    {
        var asked = from budget in request.Budgets
                    from device in budget.Devices
                    select (budget.Model, Device: device.Id!, budget.Confidence);
        return new PredictionFile(
            request.Fingerprint,
            session.Predictor.Sha256,
            request.Locations.ToEquatableArray(),
            request.Budgets.Select(b => b.Model).Distinct(StringComparer.Ordinal).Select(m => ContractRecords.Facts(m, session[m])).ToEquatableArray(),
            asked.Distinct().Select(a => ContractRecords.Prediction(a.Model, session[a.Model], session.Predictor.At(session[a.Model], a.Device, a.Confidence))).ToEquatableArray());
    }

    private IEnumerable<Finding> Unreadable() =>
        from pair in request.Budgets.Zip(request.Locations)
        let reason = session.Error(pair.First.Model)
        where reason is not null
        select new Problem(DiagnosticIds.UnreadableModel, $"'{pair.First.Model}' cannot be read: {reason}").At(pair.Second);

    private IEnumerable<Finding> TooConfident()
    {
        var highest = session.Predictor.HighestConfidence;
        return from pair in request.Budgets.Zip(request.Locations)
               where pair.First.Confidence > highest
               let text = ConfidenceRange.Text(pair.First.Confidence, highest)
               select new Problem(DiagnosticIds.InvalidBudget, $"the budget of '{pair.First.ModelName}': {text}").At(pair.Second);
    }
}
