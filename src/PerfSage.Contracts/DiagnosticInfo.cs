using System.Reflection;

namespace PerfSage.Contracts;

/// <summary>What does not change from one report of a diagnostic to the next.</summary>
internal sealed record DiagnosticInfo(string Id, Severity Severity, string Title)
{
    private const string Pages = "https://github.com/perfsage/PerfSage.Build/blob/main/docs/diagnostics/";

    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticInfo> All { get; } =
    [.. typeof(DiagnosticIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(Of).OrderBy(d => d.Id, StringComparer.Ordinal)];

    public string HelpLink => Pages + Id + ".md";

    public static DiagnosticInfo Of(string id) => All.First(d => d.Id == id);

    private static DiagnosticInfo Of(FieldInfo row) =>
        row.GetCustomAttribute<DiagnosticAttribute>() is { } diagnostic
            ? new DiagnosticInfo((string)row.GetRawConstantValue()!, diagnostic.Severity, diagnostic.Title)
            : throw new InvalidOperationException($"{row.Name} has no severity and no title");
}
