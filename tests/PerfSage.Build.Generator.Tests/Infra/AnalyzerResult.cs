using Microsoft.CodeAnalysis;

namespace PerfSage.Build.Generator.Tests.Infra;

/// <param name="Marked">The text under which an editor draws its line.</param>
internal sealed record AnalyzerResult(string Marked, string Id, DiagnosticSeverity Severity, string Message);
