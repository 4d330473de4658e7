using PerfSage.Contracts.Predictions;

namespace PerfSage.Reports.Formats.Json;

/// <param name="Base">Null when nothing is compared.</param>
/// <param name="Verdict"><c>fail</c>, <c>inconclusive</c> or <c>pass</c>.</param>
internal sealed record PerfBudgetDocument(
    int SchemaVersion,
    PerfBudgetTool Tool,
    PerfBudgetPredictor Predictor,
    BaseCommit? Base,
    string Verdict,
    PerfBudgetEntry[] Entries,
    PerfBudgetFinding[] Findings
);
