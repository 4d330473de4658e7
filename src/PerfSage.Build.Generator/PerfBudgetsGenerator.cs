using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PerfSage.Build.Generator.Emit;
using PerfSage.Build.Generator.Model;
using PerfSage.Build.Generator.Parsing;
using PerfSage.Contracts.Text;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Build.Generator;

/// <summary>
/// Turns budgets.txt and predictions.txt into constants and verdicts. It never looks at the compilation, but for the one file that tells an
/// editor of the last build.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PerfBudgetsGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var devices = Inputs
            .Texts(context, InputFiles.Device)
            .Collect()
            .Select((texts, _) => texts.ToEquatableArray())
            .WithTrackingName(TrackingNames.Devices);
        var designTime = context
            .AdditionalTextsProvider.Where(InputFiles.SaysDesignTime)
            .Collect()
            .Select((texts, _) => texts.Length > 0)
            .WithTrackingName(TrackingNames.DesignTime);
        var state = Inputs.State(context, designTime);
        var budgets = state
            .Select((s, _) => s.Budgets)
            .Combine(devices)
            .Select((inputs, _) => BudgetInput.Of(inputs.Left, inputs.Right))
            .WithTrackingName(TrackingNames.Budgets);
        var predictions = state.Select((s, _) => s.Predictions).WithTrackingName(TrackingNames.Predictions);

        var constants = budgets
            .Combine(predictions)
            .Select((inputs, _) => Guarded<GeneratedCode>.Run(() => ConstantsBuilder.Build(inputs.Left, inputs.Right)))
            .WithTrackingName(TrackingNames.Constants);
        var findings = budgets
            .Combine(predictions)
            .Combine(designTime)
            .Select(
                (inputs, _) =>
                    Guarded<EquatableArray<AttributedFinding>>.Run(() =>
                        FindingsBuilder.Build(inputs.Left.Left, inputs.Left.Right, inputs.Right)
                    )
            )
            .WithTrackingName(TrackingNames.Findings);

        var isAlone = context
            .AnalyzerConfigOptionsProvider.Select((options, _) => PackageParts.LacksTargets(options.GlobalOptions))
            .Combine(budgets.Select((file, _) => file is { Value: null, Failure: null }))
            .Select((inputs, _) => inputs.Left && inputs.Right)
            .WithTrackingName(TrackingNames.IsAlone);

        context.RegisterSourceOutput(constants, Emit);
        context.RegisterSourceOutput(isAlone, ReportAlone);
        context.RegisterSourceOutput(findings, Report);
    }

    private static void Emit(SourceProductionContext context, Guarded<GeneratedCode> constants)
    {
        if (constants.Failure is not null)
        {
            context.ReportDiagnostic(Descriptors.Internal(constants.Failure));
        }
        else if (constants.Value is { HasBudgets: true } code)
        {
            context.AddSource(ConstantsFile.Name, SourceText.From(ConstantsEmitter.Emit(code), System.Text.Encoding.UTF8));
            context.AddSource("PerfBudgetGuard.g.cs", SourceText.From(GuardEmitter.Source, System.Text.Encoding.UTF8));
        }
    }

    private static void ReportAlone(SourceProductionContext context, bool isAlone)
    {
        if (isAlone)
        {
            context.ReportDiagnostic(Descriptors.Internal(PackageParts.Missing));
        }
    }

    private static void Report(SourceProductionContext context, Guarded<EquatableArray<AttributedFinding>> findings)
    {
        if (findings.Failure is not null)
        {
            context.ReportDiagnostic(Descriptors.Internal(findings.Failure));
        }

        foreach (var finding in findings.Value.Select(f => f.Finding).Distinct())
        {
            context.ReportDiagnostic(Descriptors.Create(finding));
        }
    }
}
