using PerfSage.Build.Generator.Parsing;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;
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
            : null);

    private static EquatableArray<Finding> Judge(BudgetFile budgets, PredictionFile predictions)
    {
        var parsed = budgets.Items.Select(BudgetParser.Parse).ToArray();
        var conflicts = BudgetConflicts.Find(parsed.Select(p => p.Budget).ToArray());
        var names = new ModelNames(parsed.Select(p => p.Budget.Model));
        return predictions.Locations
            .SelectMany((location, i) => Judge(parsed[i], conflicts[i], names, location, predictions))
            .Distinct()
            .ToEquatableArray();
    }

    private static IEnumerable<Finding> Judge(
        ParsedBudget parsed, EquatableArray<Problem> conflicts, ModelNames names, SourceLocation location, PredictionFile predictions)
    {
        // The tool has reported these and stopped the build; should it ever not, the build still must not pass.
        var problems = parsed.Problems.Concat(conflicts).ToArray();
        return problems.Length > 0
            ? problems.Select(p => p.At(location))
            : Report.On(parsed.Budget, location, predictions).Concat(Collision(parsed.Budget, names).Select(p => p.At(location)));
    }

    private static IEnumerable<Problem> Collision(Budget budget, ModelNames names)
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
