using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Requests;
using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Parsing;

/// <summary>What was asked, and what was answered to that or to an earlier question.</summary>
internal sealed record BuildState(InputFile<BudgetFile> Budgets, InputFile<PredictionFile> Predictions)
{
    /// <param name="text">Of the file that holds what the last build was asked and answered.</param>
    /// <returns>Null if it was not written by a build.</returns>
    public static BuildState? OfLastBuild(string text)
    {
        try
        {
            var (budgets, predictions) = LastBuildText.Read(text);
            return new BuildState(InputFiles.Budgets(List(budgets)), InputFiles.Predictions(List(predictions)));
        }
        catch (ContractFormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// Of an editor that does not notice when additional files change, they are of when it opened the project. If other predictions are in
    /// them than the last build left, that build came later. If they are the same, nothing was built since, and the question may be new.
    /// </summary>
    public BuildState OrLater(BuildState? lastBuild) =>
        lastBuild is { Budgets.Value: not null } && !lastBuild.Predictions.Equals(Predictions) ? lastBuild : this;

    private static string[] List(string? text) => text is null ? [] : [text];
}
