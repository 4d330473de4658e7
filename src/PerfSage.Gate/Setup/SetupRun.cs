using PerfSage.Gate.Predictions;
using PerfSage.Gate.Setup.Budgets;
using PerfSage.Gate.Setup.Devices;

namespace PerfSage.Gate.Setup;

/// <summary>Finds out what a repository needs for its models to be judged; writes nothing.</summary>
internal static class SetupRun
{
    /// <param name="predictor">Null for the one that comes with the tool.</param>
    /// <exception cref="BadInputException">There is nothing to set up, or it cannot be read.</exception>
    public static SetupPlan Plan(SetupRequest request, string? predictor)
    {
        var (session, survey) = PredictionSession.Open(
            predictor,
            () => SetupSurvey.Of(request.Folder),
            s => s.Requests,
            _ => request.Catalog
        );
        using var _ = session;
        var budgets = new BudgetProposals(survey.Files, session, request.HeadroomPercent);
        foreach (var model in survey.Open)
        {
            budgets.Add(model, request.Devices.Count > 0 ? request.Devices : ProposedDevices.For(model.Platforms));
        }

        Gap[] gaps = [.. survey.Gaps, .. budgets.Gaps];
        var edits = new SetupEdits(request, survey, session.Predictor.Sha256);
        edits.AddBudgets(budgets.Proposals, gaps);
        edits.AddPackages();
        if (request.HasCi && gaps.Select(g => g.Model).Distinct().Count() < survey.Models.Count)
        {
            edits.AddCi();
        }

        return new SetupPlan(
            survey.Files.Root,
            survey.Models,
            budgets.Proposals,
            gaps,
            [.. survey.Problems, .. edits.Problems],
            edits.Notes,
            edits.All
        );
    }
}
