using Microsoft.CodeAnalysis;
using PerfSage.Build.Generator.Parsing;

namespace PerfSage.Build.Generator;

/// <summary>Steps of the generator's pipeline that read what the compiler was given.</summary>
internal static class Inputs
{
    /// <summary>A real build has the two files as they are.</summary>
    public static IncrementalValueProvider<BuildState> State(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<bool> designTime
    )
    {
        var budgets = Texts(context, InputFiles.BudgetText)
            .Collect()
            .Select((texts, _) => InputFiles.Budgets(texts))
            .WithTrackingName(TrackingNames.BudgetTexts);
        var predictions = Texts(context, InputFiles.PredictionText)
            .Collect()
            .Select((texts, _) => InputFiles.Predictions(texts))
            .WithTrackingName(TrackingNames.PredictionTexts);
        var lastBuild = context
            .CompilationProvider.Combine(designTime)
            .Select((inputs, cancellation) => inputs.Right ? LastBuildFile.TextIn(inputs.Left, cancellation) : null)
            .Select((text, _) => text is null ? null : BuildState.OfLastBuild(text))
            .WithTrackingName(TrackingNames.LastBuild);
        return budgets
            .Combine(predictions)
            .Combine(lastBuild)
            .Select((inputs, _) => new BuildState(inputs.Left.Left, inputs.Left.Right).OrLater(inputs.Right))
            .WithTrackingName(TrackingNames.State);
    }

    /// <param name="read">Gives null of files that are others.</param>
    public static IncrementalValuesProvider<T> Texts<T>(
        IncrementalGeneratorInitializationContext context,
        Func<AdditionalText, CancellationToken, T?> read
    )
        where T : class => context.AdditionalTextsProvider.Select(read).Where(text => text is not null).Select((text, _) => text!);
}
