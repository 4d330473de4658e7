using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Devices;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Requests;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Verdicts;

/// <summary>Judges all budgets of a project together: the tightest limits, the changes since the base, and the suppressions.</summary>
internal sealed class Assessor
{
    private readonly IReadOnlyList<Placed<Budget>> budgets;
    private readonly PredictionFile file;
    private readonly KnownDevices devices;
    private readonly SuppressionLedger ledger;
    private readonly TightestLimits tightest;

    private Assessor(ParsedBudgets asked, PredictionFile file, string today)
    {
        this.file = file;
        devices = asked.Devices;
        budgets = asked.Budgets;
        tightest = new TightestLimits(budgets);
        ledger = new SuppressionLedger(asked.Suppressions, Today(asked, today));
    }

    /// <summary>Only for budgets and suppressions without problems.</summary>
    /// <param name="today">Year-month-day; may be empty when nothing can expire.</param>
    /// <exception cref="MissingPredictionException">A number is missing: never a pass.</exception>
    public static Assessment Assess(ParsedBudgets asked, PredictionFile file, string today)
    {
        var assessor = new Assessor(asked, file, today);
        var limits = assessor.Limits().ToArray();
        var changes = assessor.Changes().ToArray();
        AttributedFinding[] verdicts =
        [
            .. LimitFindings.Of(limits),
            .. changes.Select(c => ChangeFindings.Of(c, file.Base!)).OfType<AttributedFinding>(),
        ];
        var doubts = assessor.budgets.Where(b => b.Value.Level != Level.Off).SelectMany(b => DoubtFindings.Of(b, file)).ToArray();
        return new Assessment(limits, changes, verdicts, doubts, assessor.ledger.Findings(file.Base is not null).ToArray());
    }

    private static DateTime Today(ParsedBudgets asked, string today) =>
        Day.TryRead(today, out var day) ? day
        : asked.Suppressions.Count == 0 ? DateTime.MaxValue
        : throw new ContractFormatException($"there are suppressions, but '{today}' is no day");

    private IEnumerable<JudgedLimit> Limits() =>
        from indexed in budgets.Select((b, i) => (Placed: b, Index: i))
        from verdict in Judge.Decide(indexed.Placed.Value, file)
        where tightest.IsTightest(indexed.Index, verdict.Budget, verdict.Device?.Id, verdict.Limit.Metric)
        let id = verdict.Limit.Metric.DiagnosticId
        let suppression = ledger.Find(
            id,
            verdict.Budget.Model,
            verdict.Device?.Id,
            verdict.Outcome is Outcome.Fail or Outcome.Unpredictable
        )
        select new JudgedLimit(verdict, indexed.Placed.Place.Of(verdict.Limit.Metric.LimitName), suppression);

    private IEnumerable<JudgedChange> Changes() =>
        file.Base is null
            ? []
            : from indexed in budgets.Select((b, i) => (Placed: b, Index: i))
            let budget = indexed.Placed.Value
            where budget.Regression is not null && budget.Level != Level.Off
            from device in budget.Devices
            where tightest.IsTightest(indexed.Index, budget, device.Id, null)
            from change in Changes(indexed.Placed, device)
            select change;

    private IEnumerable<JudgedChange> Changes(Placed<Budget> placed, DeviceChoice device)
    {
        var model = placed.Value.Model;
        var before = file.FindBase(model, device.Id!) ?? throw Missing(Metric.Latency);
        foreach (var metric in Metric.Predicted.Where(m => !before.IsNew && devices.Measures(device.Id!, m)))
        {
            var now = file.Find(model, device.Id!, placed.Value.Confidence);
            var (baseValue, value) = (Known(before.On(metric), metric), Known(now?.Measures[metric]?.Value, metric));
            var change = new JudgedChange(
                placed,
                device,
                metric,
                baseValue,
                value,
                metric == Metric.Latency ? before.Changes : EquatableArray<string>.Empty,
                null
            )
            {
                IsUnpredictable = now!.Obstacles.Count > 0,
            };
            yield return change with
            {
                Suppression = ledger.Find(DiagnosticIds.Regression, model, device.Id, change.IsRegression || change.IsUnpredictable),
            };
        }

        double Known(double? value, Metric metric) =>
            value is { } number && !double.IsNaN(number) ? Numbers.Round(number) : throw Missing(metric);

        MissingPredictionException Missing(Metric metric) => new(placed.Value.ModelName, device.Id, metric);
    }
}
