using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Budgets;

/// <summary>Checks the regression limits of a <c>PerfBudget</c> item.</summary>
internal static class RegressionParser
{
    /// <returns>Null when there is none.</returns>
    public static RegressionLimit? Parse(BudgetItem item, string model, List<Problem> problems)
    {
        var floors = new List<MetricValue>();
        foreach (var (metric, text) in Floors(item))
        {
            if (Read(text, metric.FloorName, $"a number of {metric.Unit} that is not negative", model, problems) is { } value)
            {
                floors.Add(new MetricValue(metric, value));
            }
        }

        if (
            Read(item.MaxRegressionPercent, nameof(item.MaxRegressionPercent), "a percentage that is not negative", model, problems) is
            { } percent
        )
        {
            return new RegressionLimit(percent, floors.ToEquatableArray());
        }

        if (floors.Count > 0)
        {
            problems.Add(
                BudgetParser.Invalid(model, $"has {Floors(item).First().Metric.FloorName}, which does nothing without MaxRegressionPercent")
            );
        }

        return null;
    }

    private static IEnumerable<(Metric Metric, string Text)> Floors(BudgetItem item) =>
        from metric in Metric.All
        where metric.FloorName.Length > 0
        let text = item.Metadata[metric.FloorName]
        where text.Trim().Length > 0
        select (metric, text);

    /// <returns>Null when it is not set; NaN, of which nothing is a pass, when it is no number.</returns>
    private static double? Read(string text, string name, string what, string model, List<Problem> problems)
    {
        if (text.Trim().Length == 0)
        {
            return null;
        }

        if (Numbers.TryRead(text.Trim(), out var value) && value >= 0 && !double.IsInfinity(value))
        {
            return value;
        }

        problems.Add(
            BudgetParser.Invalid(
                model,
                $"has {name}=\"{text.Trim()}\", which is not {what} (a point separates the decimals, and the unit is not written)"
            ) with
            {
                Limit = name,
            }
        );
        return double.NaN;
    }
}
