using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Bases;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Predictions;

namespace PerfSage.Gate.Verdicts;

/// <summary>Judges the budgets of several projects together.</summary>
/// <param name="baseRun">Null when nothing is compared.</param>
/// <param name="root">Full path of the folder that paths are shown relative to.</param>
internal sealed class GateRun(IReadOnlyList<BudgetRequest> requests, PredictionSession session, BaseRun? baseRun, string root)
{
    /// <summary>What keeps the budgets from being judged; nothing is if one is an error.</summary>
    public Finding[] Problems() => [.. requests.SelectMany(r => new BudgetRun(r, session, baseRun).Problems()).Distinct()];

    /// <summary>Of the problems alone.</summary>
    public GateReport Unjudged(IEnumerable<Finding> problems) => Report([], Findings(problems));

    /// <summary>Only where there is no error among the problems.</summary>
    /// <param name="problems">That do not keep from judging, but must be told.</param>
    public GateReport Report(IEnumerable<Finding> problems)
    {
        var assessments = requests
            .Select(r => Assessor.Assess(r.Checked.Parsed, new BudgetRun(r, session, baseRun).Answer(), r.File.Settings.Today))
            .ToArray();
        var checks = new GateChecks(assessments, Relative);
        var entries = requests
            .SelectMany(r => r.Budgets)
            .SelectMany(b => Devices(b.Value).Select(device => (b.Value.Model, Device: device, b.Value.Confidence)))
            .DistinctBy(p => (p.Model, p.Device))
            .Select(p => new GateEntry(Diff(p.Model, p.Device, p.Confidence), checks.Of(p.Model, p.Device)))
            .OrderBy(e => e.Diff.Model, StringComparer.Ordinal)
            .ThenBy(e => e.Diff.Device, StringComparer.Ordinal);
        return Report([.. entries], Findings(assessments).Select(Finding).Concat(Findings(problems)));
    }

    private GateReport Report(IReadOnlyList<GateEntry> entries, IEnumerable<AttributedFinding> findings) =>
        new(
            ToolVersion.Text,
            session.Predictor.Sha256,
            session.Predictor.Catalog.LabelsOf(entries.Select(e => e.Diff.Device)),
            baseRun?.Models.Commit,
            entries,
            [
                .. findings
                    .Distinct()
                    .OrderBy(f => f.Finding.Location.File, StringComparer.Ordinal)
                    .ThenBy(f => f.Finding.Location.Line)
                    .ThenBy(f => f.Finding.Id, StringComparer.Ordinal)
                    .ThenBy(f => f.Finding.Message, StringComparer.Ordinal),
            ]
        );

    // A limit that projects share is as loose as the model that needs most of it, in whichever of them.
    private static IEnumerable<AttributedFinding> Findings(Assessment[] assessments) =>
        assessments
            .SelectMany(a => a.Findings.Where(f => f.Finding.Id != DiagnosticIds.LooseBudget))
            .Concat(LimitFindings.Of([.. assessments.SelectMany(a => a.Limits)]).Where(f => f.Finding.Id == DiagnosticIds.LooseBudget));

    // A budget on the file alone names no device, but every entry of the report has one, so the first device stands in.
    private IEnumerable<string> Devices(Budget budget) =>
        budget.Devices.Count > 0 ? budget.Devices.Select(d => d.Id!) : [session.Predictor.Catalog.Devices[0].Id];

    private ModelDiff Diff(string model, string device, double confidence) =>
        baseRun is null
            ? new DiffBuilder(session.Predictor).Create(Relative(model), null, session[model], device, confidence)
            : baseRun.Diff(Relative(model), model, device, confidence);

    private IEnumerable<AttributedFinding> Findings(IEnumerable<Finding> problems) =>
        problems.Select(p => Finding(new AttributedFinding(p)));

    private AttributedFinding Finding(AttributedFinding f) =>
        f with
        {
            Finding = f.Finding with { Location = f.Finding.Location with { File = Relative(f.Finding.Location.File) } },
            Model = f.Model is null ? null : Relative(f.Model),
        };

    private string Relative(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
