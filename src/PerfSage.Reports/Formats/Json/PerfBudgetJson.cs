using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.Json;

/// <summary><c>perfbudget.json</c>: everything that was found. docs/schemas/perfbudget.schema.json describes it.</summary>
internal static class PerfBudgetJson
{
    public const int SchemaVersion = 1;

    public static string Render(GateReport report) =>
        JsonText.Write(
            new PerfBudgetDocument(
                SchemaVersion,
                new PerfBudgetTool("perfsage", report.ToolVersion),
                new PerfBudgetPredictor(report.PredictorSha256, report.Labels.Names),
                report.Base,
                GateVerdict.Of(report).Word,
                [.. report.Entries.Select(e => PerfBudgetEntry.Of(e, report.Base is not null))],
                [.. report.Findings.Select(PerfBudgetFinding.Of)]
            ),
            PerfBudgetContext.Default
        ) + "\n";
}
