using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Evaluate;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>What a gate gets wrong near a budget.</summary>
internal sealed class GatesSection : ISection
{
    public IEnumerable<string> Lines(Figures figures)
    {
        var distances = figures.HeldOut.Gates.Select(g => g.DistancePercent).Distinct().ToArray();
        return
        [
            "## False passes and false blocks",
            string.Empty,
            "A budget a little below the truth should fail, one a little above should not. Of the held-out graphs on all eleven",
            "boards, percent that pass although the truth is above the budget, and percent that fail although it is below, for each",
            "gate (`Gate=`) and distance of the budget from the truth.",
            .. MarkdownTable.Lines(
                [
                    "gate, metric",
                    .. distances.Select(d => $"false pass, {d:0} % below"),
                    .. distances.Select(d => $"false block, {d:0} % above"),
                ],
                Enum.GetValues<Gate>().SelectMany(gate => Metric.Predicted.Select(metric => Row(figures.HeldOut, gate, metric)))
            ),
        ];
    }

    private static IReadOnlyList<string> Row(EvaluationFile file, Gate gate, Metric metric)
    {
        var rows = file.Gates.Where(g => g.Gate == gate && g.Metric == metric.Key).ToArray();
        return
        [
            $"`{gate.ToString().ToLowerInvariant()}`, {metric.Noun}",
            .. rows.Select(r => MarkdownTable.Percent(r.FalsePassPercent)),
            .. rows.Select(r => MarkdownTable.Percent(r.FalseBlockPercent)),
        ];
    }
}
