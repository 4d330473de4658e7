using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PerfSage.Build.Generator.Model;
using PerfSage.Build.Generator.Parsing;
using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Build.Generator;

/// <summary>What the generator would tell in an editor, by the constants of what was judged.</summary>
/// <param name="Told">Mere information is left out: that is a pass.</param>
internal sealed record EditorVerdicts(GeneratedCode Code, EquatableArray<AttributedFinding> Told)
{
    public static EditorVerdicts Of(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        var given = new BuildState(
            InputFiles.Budgets(Texts(InputFiles.BudgetText)),
            InputFiles.Predictions(Texts(InputFiles.PredictionText))
        );
        var lastBuild = LastBuildFile.TextIn(compilation, cancellation) is { } text ? BuildState.OfLastBuild(text) : null;
        var state = given.OrLater(lastBuild);
        var budgets = BudgetInput.Of(state.Budgets, Texts(InputFiles.Device).ToEquatableArray());
        return new EditorVerdicts(
            ConstantsBuilder.Build(budgets, state.Predictions),
            FindingsBuilder
                .Build(budgets, state.Predictions, designTime: true)
                .Where(f => f.Model is not null && f.Finding.Severity != Contracts.Severity.Info)
                .ToEquatableArray()
        );

        T[] Texts<T>(Func<AdditionalText, CancellationToken, T?> read)
            where T : class => files.Select(f => read(f, cancellation)).OfType<T>().ToArray();
    }

    /// <param name="constant">A member of a generated class.</param>
    /// <returns>
    /// Of a model's own constant, all that was judged of the model; of a device's, what was judged of the model on it, or on no device.
    /// </returns>
    public IEnumerable<Finding> On(ISymbol constant)
    {
        var type = constant.ContainingType;
        var isOfDevice = type.ContainingType?.ContainingType is not null;
        var modelName = (isOfDevice ? type.ContainingType! : type).Name;
        if (Code.Models.FirstOrDefault(m => m.Name == modelName) is not { } model)
        {
            return [];
        }

        var device = isOfDevice ? model.Devices.FirstOrDefault(d => d.Name == type.Name)?.DeviceId : null;
        return Told.Where(f => f.Model == model.Path && (device is null || f.Device is null || f.Device == device))
            .Select(f => f.Finding)
            .Distinct();
    }
}
