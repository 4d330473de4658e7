using Microsoft.CodeAnalysis.Sarif;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.Sarif;

internal static class SarifRun
{
    /// <summary>Stands for the repository's root: nothing tells where that is on the machine.</summary>
    public const string SourceRoot = "%SRCROOT%";

    private const string Home = "https://github.com/perfsage/PerfSage.Build";

    public static Run Of(GateReport report)
    {
        var run = new Run
        {
            Tool = new Tool
            {
                Driver = new ToolComponent
                {
                    Name = "perfsage",
                    SemanticVersion = report.ToolVersion,
                    InformationUri = new Uri(Home),
                    Rules = SarifRules.All(),
                },
            },
            // GitHub reads an id that ends with a slash as a category, and tells the runs of tools apart by it.
            AutomationDetails = new RunAutomationDetails { Id = "perfsage/" },
            OriginalUriBaseIds = new Dictionary<string, ArtifactLocation>
            {
                [SourceRoot] = new() { Description = new Message { Text = "The root of the repository." } },
            },
            // What MSBuild counts columns in.
            ColumnKind = ColumnKind.Utf16CodeUnits,
            Results = SarifResults.Of(report.Findings),
        };
        run.SetProperty("predictorSha256", report.PredictorSha256);
        run.SetProperty("labelSource", report.Labels.Names);
        if (report.Base is { } comparison)
        {
            run.SetProperty("baseRevision", comparison.Revision);
            run.SetProperty("baseCommit", comparison.Commit);
        }

        return run;
    }
}
