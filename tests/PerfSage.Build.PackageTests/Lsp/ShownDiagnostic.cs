namespace PerfSage.Build.PackageTests.Lsp;

/// <param name="Line">From 0, like <paramref name="Column"/>.</param>
/// <param name="Severity">1 for an error, 2 for a warning.</param>
internal sealed record ShownDiagnostic(int Line, int Column, int EndColumn, int Severity, string Code, string Message);
