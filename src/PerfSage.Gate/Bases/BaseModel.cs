using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Gate.Git;
using PerfSage.Gate.Models;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Gate.Bases;

/// <summary>A model as it was at the base.</summary>
internal sealed record BaseModel
{
    /// <summary>Whether the head has the same bytes; it is not read then.</summary>
    public bool IsUnchanged { get; private init; }

    /// <summary>Null if it is unchanged, the base has no such model, or there is a problem.</summary>
    public ModelInput? Input { get; private init; }

    /// <summary>Why it cannot be compared; null if it can.</summary>
    public Problem? Problem { get; private init; }

    /// <summary>Of the problem.</summary>
    public Severity Severity { get; private init; } = Severity.Info;

    /// <param name="reading">As the head is read.</param>
    public static BaseModel Read(CommittedFile file, ModelReading reading) =>
        file.State switch
        {
            CommittedState.Absent => new BaseModel(),
            CommittedState.Present => Parse(file, reading),
            CommittedState.Unchanged => new BaseModel { IsUnchanged = true },
            CommittedState.LfsContentMissing => Incomparable(new Problem(DiagnosticIds.MissingLfsContent, file.Problem!), Severity.Error),
            _ => Incomparable(new Problem(DiagnosticIds.UnavailableBase, file.Problem!), Severity.Error),
        };

    private static BaseModel Parse(CommittedFile file, ModelReading reading)
    {
        var model = ModelFile.Read(file.CommitPath!, file.Content!, reading);
        // Only a warning: with an error, the pull request that mends a broken model could not pass.
        return model.Error is null
            ? new BaseModel { Input = model.Input }
            : Incomparable(
                new Problem(
                    DiagnosticIds.UnavailableBase,
                    $"'{file.CommitPath}' cannot be read as it is at the base, so it counts as new: {model.Error}"
                ),
                Severity.Warning
            );
    }

    private static BaseModel Incomparable(Problem problem, Severity severity) => new() { Problem = problem, Severity = severity };
}
