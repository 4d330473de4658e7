using PerfSage.Gate.Setup.Budgets;
using PerfSage.Gate.Setup.Edits;
using PerfSage.Gate.Setup.Models;

namespace PerfSage.Gate.Setup;

/// <summary>What a repository gets, and what is left to its owner.</summary>
/// <param name="Root">Full path of the repository.</param>
/// <param name="Models">All, also those that have budgets already.</param>
/// <param name="Gaps">Models that stay without a limit.</param>
/// <param name="Problems">What else could not be done; a sentence each.</param>
/// <param name="Notes">What is good to know; a sentence each.</param>
/// <param name="Edits">In the order of their paths.</param>
internal sealed record SetupPlan(
    string Root,
    IReadOnlyList<FoundModel> Models,
    IReadOnlyList<Proposal> Proposals,
    IReadOnlyList<Gap> Gaps,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Notes,
    IReadOnlyList<FileEdit> Edits
)
{
    /// <summary>Whether nothing is left to do.</summary>
    public bool IsComplete => Gaps.Count + Problems.Count == 0;

    public void Write()
    {
        foreach (var edit in Edits)
        {
            edit.Write(Root);
        }
    }
}
