using PerfSage.Contracts;
using PerfSage.Gate.Git;
using PerfSage.Gate.Models;
using PerfSage.Prediction;

namespace PerfSage.Gate.Bases;

/// <summary>A model as it was at the base.</summary>
/// <param name="IsUnchanged">Whether the head has the same bytes; it is not read then.</param>
/// <param name="Input">Null if it is unchanged, the base has no such model, or there is a problem.</param>
/// <param name="Problem">Why it cannot be compared; null if it can.</param>
/// <param name="Severity">Of the problem.</param>
internal sealed record BaseModel(bool IsUnchanged, ModelInput? Input, Problem? Problem, Severity Severity)
{
    public static BaseModel Read(CommittedFile file) =>
        file.State switch
        {
            CommittedState.Absent => new BaseModel(false, null, null, Severity.Info),
            CommittedState.Present => Parse(file),
            CommittedState.Unchanged => new BaseModel(true, null, null, Severity.Info),
            CommittedState.LfsContentMissing => new BaseModel(
                false,
                null,
                new Problem(DiagnosticIds.MissingLfsContent, file.Problem!),
                Severity.Error
            ),
            _ => new BaseModel(false, null, new Problem(DiagnosticIds.UnavailableBase, file.Problem!), Severity.Error),
        };

    private static BaseModel Parse(CommittedFile file)
    {
        var model = ModelFile.Read(file.CommitPath!, file.Content!);
        // Only a warning: with an error, the pull request that mends a broken model could not pass.
        return model.Error is null
            ? new BaseModel(false, model.Input, null, Severity.Info)
            : new BaseModel(
                false,
                null,
                new Problem(
                    DiagnosticIds.UnavailableBase,
                    $"'{file.CommitPath}' cannot be read as it is at the base, so it counts as new: {model.Error}"
                ),
                Severity.Warning
            );
    }
}
