using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PerfSage.Contracts;
using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator;

/// <summary>Findings as the compiler's diagnostics.</summary>
internal static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById = DiagnosticInfo.All.ToDictionary(
        d => d.Id,
        CreateDescriptor,
        StringComparer.Ordinal
    );

    public static DiagnosticDescriptor[] All => [.. ById.Values];

    public static Diagnostic Create(Finding finding) => Create(finding, Place(finding.Location));

    /// <param name="place">Where it is shown, instead of where it is.</param>
    public static Diagnostic Create(Finding finding, Location place) =>
        Diagnostic.Create(
            ById[finding.Id],
            place,
            Severity(finding.Severity),
            additionalLocations: null,
            properties: null,
            messageArgs: [finding.Message]
        );

    public static Diagnostic Internal(string reason) =>
        Create(new Problem(DiagnosticIds.InternalFailure, $"budgets could not be checked: {reason}").At(SourceLocation.StartOf("")));

    private static DiagnosticDescriptor CreateDescriptor(DiagnosticInfo info) =>
        new(
            info.Id,
            info.Title,
            "{0}",
            "PerfSage",
            Severity(info.Severity),
            isEnabledByDefault: true,
            helpLinkUri: info.HelpLink,
            // A project may turn off verdicts on its budgets, but not the error that they were not checked.
            customTags: info.Id == DiagnosticIds.InternalFailure ? [WellKnownDiagnosticTags.NotConfigurable] : []
        );

    private static DiagnosticSeverity Severity(Severity severity) =>
        severity switch
        {
            Contracts.Severity.Error => DiagnosticSeverity.Error,
            Contracts.Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };

    private static Location Place(SourceLocation location)
    {
        if (location.File.Length == 0)
        {
            return Location.None;
        }

        var position = new LinePosition(Math.Max(0, location.Line - 1), Math.Max(0, location.Column - 1));
        return Location.Create(Disarmed.Line(location.File), default(TextSpan), new LinePositionSpan(position, position));
    }
}
