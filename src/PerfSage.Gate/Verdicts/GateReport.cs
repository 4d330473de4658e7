using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Verdicts;
using PerfSage.Core.Devices;

namespace PerfSage.Gate.Verdicts;

/// <summary>Everything that a gate found. All outputs are written from it alone, so that they cannot contradict each other.</summary>
/// <param name="ToolVersion">Of perfsage, without the commit.</param>
/// <param name="Labels">What the predictor imitates.</param>
/// <param name="Base">Null when nothing is compared.</param>
/// <param name="Entries">Ordinal by model, then device.</param>
/// <param name="Findings">Ordinal by place, id and message.</param>
internal sealed record GateReport(
    string ToolVersion,
    string PredictorSha256,
    LabelSources Labels,
    BaseCommit? Base,
    IReadOnlyList<GateEntry> Entries,
    IReadOnlyList<AttributedFinding> Findings
)
{
    /// <summary>A suppressed finding fails nothing.</summary>
    public bool Fails => Findings.Any(f => f.Finding.Severity == Severity.Error && f.Justification is null);

    /// <summary>Whether an interval reaches across a limit.</summary>
    public bool IsInconclusive => Findings.Any(f => f.Finding.Id == DiagnosticIds.Inconclusive);
}
