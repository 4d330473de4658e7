using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfSage.Build.Generator;

/// <summary>
/// A project that sees the internals of another one with the same root namespace has two classes of constants by one name. The compiler
/// takes the project's own, which is what its author means, and warns, which many make an error.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConflictSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor OwnConstants = new(
        "PSBS0001",
        "CS0436",
        "The project's own constants are meant; PerfSageNamespace gives them another place"
    );

    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(OwnConstants);

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics.Where(d => IsOfConstants(d, context)))
        {
            context.ReportSuppression(Suppression.Create(OwnConstants, diagnostic));
        }
    }

    private static bool IsOfConstants(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return false;
        }

        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
        var symbol = context.GetSemanticModel(tree).GetSymbolInfo(node, context.CancellationToken).Symbol;
        return symbol is INamedTypeSymbol type && ConstantsFile.Declares(type);
    }
}
