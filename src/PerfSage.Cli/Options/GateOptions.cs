using PerfSage.Reports.Presenters;

namespace PerfSage.Cli.Options;

/// <summary>What a gate is asked to do.</summary>
/// <param name="Base">Revision to compare with; null for none.</param>
/// <param name="MergeBase">Whether to compare with the merge base of HEAD and the revision, rather than the revision itself.</param>
/// <param name="Projects">Project files; with <paramref name="BudgetFiles"/> empty as well, all of the repository.</param>
/// <param name="BudgetFiles">budgets.txt that builds wrote.</param>
/// <param name="OutFolder">Where to write the outputs; null for nowhere.</param>
internal sealed record GateOptions(
    string? Base,
    bool MergeBase,
    IReadOnlyList<string> Projects,
    IReadOnlyList<string> BudgetFiles,
    string? OutFolder,
    bool FailOnInconclusive,
    IPresenter Presenter,
    string? Predictor
);
