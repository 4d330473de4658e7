using Microsoft.CodeAnalysis;

namespace PerfSage.Build.Generator;

/// <summary>The file in which a project's constants are.</summary>
internal static class ConstantsFile
{
    public const string Name = "PerfBudgets.g.cs";

    public static bool Declares(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(r => Is(r.SyntaxTree));

    // The compiler names a generated file for the assembly and the type of its generator.
    private static bool Is(SyntaxTree tree) =>
        tree.FilePath.Replace('\\', '/').EndsWith($"{typeof(PerfBudgetsGenerator).FullName}/{Name}", StringComparison.Ordinal);
}
