using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfSage.Build.Generator.Model;
using PerfSage.Build.Generator.Parsing;

namespace PerfSage.Build.Generator;

/// <summary>
/// Shows the verdicts of the last build in an editor, wherever a file uses a constant of what was judged: what a generator reports in a
/// project file, editors show elsewhere, or not at all. In a build, the generator alone reports.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VerdictAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(Descriptors.All);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (!context.Options.AdditionalFiles.Any(InputFiles.SaysDesignTime))
        {
            return;
        }

        // Why something cannot be read, the generator tells.
        var verdicts = Guarded<EditorVerdicts>.Run(() =>
            EditorVerdicts.Of(context.Compilation, context.Options.AdditionalFiles, context.CancellationToken)
        );
        if (verdicts.Value is { Told.Count: > 0 } told)
        {
            context.RegisterSyntaxNodeAction(c => Report(c, told), SyntaxKind.IdentifierName);
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, EditorVerdicts verdicts)
    {
        var name = (IdentifierNameSyntax)context.Node;
        if (
            ConstantNames.All.Contains(name.Identifier.ValueText)
            && !name.IsPartOfStructuredTrivia()
            && context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol is { ContainingType: not null } constant
            && ConstantsFile.Declares(constant.ContainingType)
        )
        {
            // PerfBudgets.Kws.Npu.MaxLatencyMs as a whole.
            var use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (SyntaxNode)name;
            foreach (var finding in verdicts.On(constant))
            {
                context.ReportDiagnostic(Descriptors.Create(finding, use.GetLocation()));
            }
        }
    }
}
