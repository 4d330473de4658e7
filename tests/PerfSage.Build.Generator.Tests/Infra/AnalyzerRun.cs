using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfSage.Build.Generator.Tests.Infra;

/// <summary>Runs the analyzer as an editor does: over what the generator has generated, with the same files.</summary>
internal static class AnalyzerRun
{
    /// <returns>The text that a diagnostic marks, its id, severity and message, in the order of the text.</returns>
    public static async Task<AnalyzerResult[]> Run(
        string code,
        string? budgets,
        string? predictions,
        bool designTime = true,
        string? lastBuild = null,
        Func<CompilationOptions, CompilationOptions>? options = null,
        params (string Path, string Text)[] devices
    )
    {
        var compilation = GeneratorRun.Compile(code, withGuard: budgets is not null, GeneratorRun.LastBuild(lastBuild));
        GeneratorRun
            .Driver(budgets, predictions, designTime, devices)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        Assert.Empty(output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        AdditionalText[] files =
        [
            .. GeneratorRun.Texts(budgets, predictions),
            .. designTime ? [GeneratorRun.DesignTime()] : Array.Empty<AdditionalText>(),
            .. devices.Select(d => new InMemoryText(d.Path, d.Text)),
        ];
        var found = await output
            .WithOptions((options ?? (o => o))(output.Options))
            .WithAnalyzers([new VerdictAnalyzer()], new AnalyzerOptions([.. files]))
            .GetAnalyzerDiagnosticsAsync();
        return
        [
            .. found
                .OrderBy(d => d.Location.SourceSpan)
                .ThenBy(d => d.Id, StringComparer.Ordinal)
                .Select(d => new AnalyzerResult(
                    d.Location.SourceTree!.ToString().Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length),
                    d.Id,
                    d.Severity,
                    d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
                )),
        ];
    }
}
