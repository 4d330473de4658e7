using PerfSage.Gate.Text;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.Badge;

/// <summary><c>badge.json</c>: the verdict in a few words.</summary>
internal static class BadgeJson
{
    private const int EndpointVersion = 1;

    public static string Render(GateReport report)
    {
        var (message, color) = Text(GateVerdict.Of(report));
        return JsonText.Write(new BadgeDocument(EndpointVersion, "perf budget", message, color), BadgeContext.Default) + "\n";
    }

    private static (string Message, string Color) Text(GateVerdict verdict) =>
        verdict.Fails
            ? (
                verdict.Exceeded == 0 && verdict.Unpredictable > 0
                    ? $"{NumberText.Of(verdict.Unpredictable)} of {Plural.Of(verdict.Limits, "limit")} unpredictable"
                : verdict.Exceeded > 0 ? $"{NumberText.Of(verdict.Exceeded)} of {Plural.Of(verdict.Limits, "limit")} exceeded"
                : "failed",
                "red"
            )
        : verdict.Limits == 0 ? ("no limits", "lightgrey")
        : verdict.Unpredictable > 0
            ? ($"{NumberText.Of(verdict.Unpredictable)} of {Plural.Of(verdict.Limits, "limit")} unpredictable", "yellow")
        : verdict.Inconclusive > 0
            ? ($"{NumberText.Of(verdict.Inconclusive)} of {Plural.Of(verdict.Limits, "limit")} inconclusive", "yellow")
        : ($"{Plural.Of(verdict.Limits, "limit")} {(verdict.Limits == 1 ? "holds" : "hold")}", "brightgreen");
}
