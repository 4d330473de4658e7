using PerfSage.Build.Generator.Parsing;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Suppressions;
using PerfSage.Contracts.Text;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Build.Generator.Model;

/// <summary>Everything that goes to the error list. In a design-time build, a missing prediction is no fault.</summary>
internal static class FindingsBuilder
{
    public static EquatableArray<Finding> Build(InputFile<BudgetFile> budgetInput, InputFile<PredictionFile> predictionInput, bool designTime)
    {
        if (budgetInput.Value is not { } budgets)
        {
            // Predictions without budgets are as wrong as the reverse.
            var failure = budgetInput.Failure ?? (predictionInput is { Value: null, Failure: null } ? null : "there are predictions, but no budgets.txt");
            return failure is null ? EquatableArray<Finding>.Empty : Failure(failure, new SourceLocation("", 1, 1));
        }

        if (Mismatch(budgets, predictionInput) is { } mismatch)
        {
            return designTime ? EquatableArray<Finding>.Empty : Failure(mismatch, new SourceLocation(budgets.Settings.Project, 1, 1));
        }

        return Judge(budgets, predictionInput.Value!);
    }

    private static string? Mismatch(BudgetFile budgets, InputFile<PredictionFile> input) =>
        input.Failure
        ?? (input.Value is not { } predictions ? "there are no predictions"
            : predictions.Budgets != budgets.Fingerprint || predictions.Locations.Count != budgets.Items.Count ? "the predictions are of other budgets; build again"
            : budgets.Settings.Base.Length > 0 && predictions.Base is null ? "there is a base, but nothing was compared with it"
            : null);

    private static EquatableArray<Finding> Judge(BudgetFile budgets, PredictionFile predictions)
    {
        var mistakes = Mistakes(budgets, predictions).Distinct().ToArray();
        if (mistakes.Length > 0)
        {
            // The tool has reported these and stopped the build; should it ever not, the build still must not pass.
            return mistakes.ToEquatableArray();
        }

        var names = new ModelNames(budgets.Items.Select(i => i.Model));
        return Assessor.Assess(budgets, predictions).Findings
            .Where(f => f.Justification is null)
            .Select(f => f.Finding)
            .Concat(budgets.Items.Zip(predictions.Locations, (item, location) => Collision(item, names).Select(p => p.At(location))).SelectMany(f => f))
            .Distinct()
            .ToEquatableArray();
    }

    private static IEnumerable<Finding> Mistakes(BudgetFile budgets, PredictionFile predictions)
    {
        var parsed = budgets.Items.Select(BudgetParser.Parse).ToArray();
        var conflicts = BudgetConflicts.Find(parsed.Select(p => p.Budget).ToArray());
        return predictions.Locations.SelectMany((location, i) => parsed[i].Problems.Concat(conflicts[i]).Select(p => p.At(location)))
            .Concat(predictions.PolicyBudgets.SelectMany(b => BudgetParser.Parse(b.Value).Problems.Select(p => p.At(b.Location))))
            .Concat(predictions.Suppressions.SelectMany(s => SuppressionParser.Parse(s.Value).Problems.Select(p => p.At(s.Location))));
    }

    private static IEnumerable<Problem> Collision(BudgetItem budget, ModelNames names)
    {
        if (names.Rivals(budget.Model) is [var rival, ..])
        {
            yield return new Problem(
                DiagnosticIds.NameCollision,
                $"'{budget.Model}' and '{rival}' would have the same class, so they are PerfBudgets.{names[budget.Model]} and PerfBudgets.{names[rival]}; rename a file to choose the name yourself");
        }
    }

    private static EquatableArray<Finding> Failure(string reason, SourceLocation location) =>
        new([new Problem(DiagnosticIds.InternalFailure, $"budgets could not be checked: {reason}").At(location)]);
}
