using PerfSage.Build.Generator.Parsing;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Requests;
using PerfSage.Contracts.Text;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Build.Generator.Model;

/// <summary>Everything that goes to the error list. In a design-time build, a missing prediction is no fault.</summary>
internal static class FindingsBuilder
{
    public static EquatableArray<AttributedFinding> Build(
        InputFile<BudgetInput> budgetInput,
        InputFile<PredictionFile> predictionInput,
        bool designTime
    )
    {
        if (budgetInput.Value is not { } asked)
        {
            // Predictions without budgets are as much a fault as budgets without predictions.
            var failure =
                budgetInput.Failure
                ?? (predictionInput is { Value: null, Failure: null } ? null : "there are predictions, but no budgets.txt");
            return failure is null ? EquatableArray<AttributedFinding>.Empty : Failure(failure, SourceLocation.StartOf(""));
        }

        if (Mismatch(asked.File, predictionInput) is { } mismatch)
        {
            return designTime
                ? EquatableArray<AttributedFinding>.Empty
                : Failure(mismatch, SourceLocation.StartOf(asked.File.Settings.Project));
        }

        return Judge(asked, predictionInput.Value!);
    }

    private static string? Mismatch(BudgetFile budgets, InputFile<PredictionFile> input) =>
        input.Failure
        ?? (
            input.Value is not { } predictions ? "there are no predictions"
            : predictions.Budgets != budgets.Fingerprint || predictions.Locations.Count != budgets.Items.Count
                ? "the predictions are of other budgets; build again"
            : budgets.Settings.Base.Length > 0 && predictions.Base is null ? "there is a base, but nothing was compared with it"
            : null
        );

    private static EquatableArray<AttributedFinding> Judge(BudgetInput asked, PredictionFile predictions)
    {
        var budgets = asked.File;
        var parsed = ParsedBudgets.Of(
            asked.Budgets,
            predictions.Locations,
            predictions.PolicyBudgets,
            predictions.Suppressions,
            asked.Devices
        );
        if (parsed.Mistakes.Count > 0)
        {
            // The tool has reported these and stopped the build; should it ever not, the build still must not pass.
            return parsed.Mistakes.Distinct().Select(m => new AttributedFinding(m)).ToEquatableArray();
        }

        var names = new ModelNames(budgets.Items.Select(i => i.Model));
        return Assessor
            .Assess(parsed, predictions, budgets.Settings.Today)
            .Findings.Where(f => f.Justification is null)
            .Concat(
                budgets
                    .Items.Zip(predictions.Locations, (item, location) => (item.Model, location.Element))
                    .GroupBy(b => b.Model, StringComparer.Ordinal)
                    .Select(g => g.First())
                    .SelectMany(b => Collision(b.Model, names).Select(p => new AttributedFinding(p.At(b.Element))))
            )
            .Distinct()
            .ToEquatableArray();
    }

    // Each pair once, at the first budget of one of the two.
    private static IEnumerable<Problem> Collision(string model, ModelNames names) =>
        names
            .Rivals(model)
            .Where(rival => string.CompareOrdinal(model, rival) < 0)
            .Select(rival => new Problem(
                DiagnosticIds.NameCollision,
                $"'{model}' and '{rival}' would have the same class, "
                    + $"so they are PerfBudgets.{names[model]} and PerfBudgets.{names[rival]}; "
                    + "rename a file to choose the name yourself"
            ));

    private static EquatableArray<AttributedFinding> Failure(string reason, SourceLocation location) =>
        new([new AttributedFinding(new Problem(DiagnosticIds.InternalFailure, $"budgets could not be checked: {reason}").At(location))]);
}
