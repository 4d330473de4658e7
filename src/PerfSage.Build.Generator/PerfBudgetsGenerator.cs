using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PerfSage.Build.Generator.Emit;
using PerfSage.Build.Generator.Model;
using PerfSage.Build.Generator.Parsing;
using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Requests;
using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator;

/// <summary>Turns budgets.txt and predictions.txt into constants and verdicts. It never looks at the compilation.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PerfBudgetsGenerator : IIncrementalGenerator
{
    internal const string ConstantsFile = "PerfBudgets.g.cs";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var devices = context
            .AdditionalTextsProvider.Where(text => text.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Select((text, cancellation) => new DeviceText(text.Path, text.GetText(cancellation)?.ToString() ?? ""))
            .Collect()
            .Select((texts, _) => texts.ToEquatableArray())
            .WithTrackingName(TrackingNames.Devices);
        var budgets = Input(context, "budgets.txt", BudgetFile.Header, BudgetFileReader.Read, TrackingNames.BudgetTexts)
            .Combine(devices)
            .Select((inputs, _) => Parse(inputs.Left, inputs.Right))
            .WithTrackingName(TrackingNames.Budgets);
        var predictions = Input(context, "predictions.txt", PredictionFile.Header, PredictionFileReader.Read, TrackingNames.Predictions);
        var designTime = context
            .AdditionalTextsProvider.Where(InputFiles.SaysDesignTime)
            .Collect()
            .Select((texts, _) => texts.Length > 0)
            .WithTrackingName(TrackingNames.DesignTime);

        var constants = budgets
            .Combine(predictions)
            .Select((inputs, _) => Guarded<GeneratedCode>.Run(() => ConstantsBuilder.Build(inputs.Left, inputs.Right)))
            .WithTrackingName(TrackingNames.Constants);
        var findings = budgets
            .Combine(predictions)
            .Combine(designTime)
            .Select(
                (inputs, _) =>
                    Guarded<EquatableArray<Finding>>.Run(() => FindingsBuilder.Build(inputs.Left.Left, inputs.Left.Right, inputs.Right))
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

    private static IncrementalValueProvider<InputFile<T>> Input<T>(
        IncrementalGeneratorInitializationContext context,
        string fileName,
        string header,
        Func<string, T> read,
        string trackingName
    )
        where T : class, IEquatable<T> =>
        context
            .AdditionalTextsProvider.Where(text => InputFiles.IsNamed(text.Path, fileName))
            .Select((text, cancellation) => text.GetText(cancellation)?.ToString() ?? "")
            .Where(text => text.StartsWith(header, StringComparison.Ordinal))
            .Collect()
            .Select((texts, _) => InputFiles.Read(fileName, texts, read))
            .WithTrackingName(trackingName);

    private static InputFile<BudgetInput> Parse(InputFile<BudgetFile> file, EquatableArray<DeviceText> devices)
    {
        if (file.Value is not { } budgets)
        {
            return new InputFile<BudgetInput>(null, file.Failure);
        }

        var parsed = Guarded<BudgetInput>.Run(() => BudgetInput.Of(budgets, devices));
        return new InputFile<BudgetInput>(parsed.Value, parsed.Failure);
    }

    private static void Emit(SourceProductionContext context, Guarded<GeneratedCode> constants)
    {
        if (constants.Failure is not null)
        {
            context.ReportDiagnostic(Descriptors.Internal(constants.Failure));
        }
        else if (constants.Value is { HasBudgets: true } code)
        {
            context.AddSource(ConstantsFile, SourceText.From(ConstantsEmitter.Emit(code), System.Text.Encoding.UTF8));
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

    private static void Report(SourceProductionContext context, Guarded<EquatableArray<Finding>> findings)
    {
        if (findings.Failure is not null)
        {
            context.ReportDiagnostic(Descriptors.Internal(findings.Failure));
        }

        foreach (var finding in findings.Value)
        {
            context.ReportDiagnostic(Descriptors.Create(finding));
        }
    }
}
