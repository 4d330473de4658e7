using Microsoft.CodeAnalysis;

namespace PerfSage.Build.Generator.Tests.Infra;

/// <param name="Code">Of PerfBudgets.g.cs; empty when there is none.</param>
/// <param name="CompilerErrors">Of the compilation with everything that was generated.</param>
internal sealed record GeneratorResult(string Code, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<Diagnostic> CompilerErrors)
{
    /// <summary>As the compiler prints them.</summary>
    public string Lines => string.Concat(Diagnostics.Select(d => d.ToString() + "\n"));

    public IEnumerable<string> Ids => Diagnostics.Select(d => d.Id);
}
