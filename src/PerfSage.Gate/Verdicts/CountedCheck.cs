using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Gate.Verdicts;

/// <summary>A limit as all outputs count it: once for each model, device and metric that it is held against.</summary>
/// <param name="Model">As shown.</param>
/// <param name="Device">Id; null for the file, which is the same on all devices.</param>
internal sealed record CountedCheck(string Model, string? Device, GateCheck Check)
{
    /// <summary>Whether an error stands for this limit, be it exceeded or impossible to judge.</summary>
    public bool Explains(AttributedFinding finding) =>
        Model == finding.Model
        && (finding.Device is null || Device is null || finding.Device == Device)
        // What cannot be predicted is reported once for all metrics of a model on a device.
        && (finding.Metric is { } metric ? Check.Metric == metric && Check.IsExceeded : Check.IsUnchecked);

    public static IReadOnlyList<CountedCheck> Of(GateReport report)
    {
        var checks = report
            .Entries.SelectMany(e =>
                e.Checks.Select(c => new CountedCheck(e.Diff.Model, c.Metric == Metric.File ? null : e.Diff.Device, c))
            )
            .ToArray();
        // A report names the file's limits at each device.
        return [.. checks.Where(c => c.Device is not null), .. checks.Where(c => c.Device is null).Distinct()];
    }

    public static IReadOnlyList<CountedCheck> Of(Assessment assessment) =>
        [
            .. assessment.Limits.Select(l => new CountedCheck(l.Verdict.Budget.Model, l.Verdict.Device?.Id, GateChecks.Of(l, l.Location))),
            .. assessment.Changes.Select(c => new CountedCheck(c.Budget.Value.Model, c.Device.Id, GateChecks.Of(c, c.Location))),
        ];
}
