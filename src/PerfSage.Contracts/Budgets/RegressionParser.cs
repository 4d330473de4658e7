using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Budgets;

/// <summary>Checks the regression limits of a <c>PerfBudget</c> item.</summary>
internal static class RegressionParser
{
    /// <returns>Null when there is none.</returns>
    public static RegressionLimit? Parse(BudgetItem item, string model, List<Problem> problems)
    {
        var floors = new List<Limit>();
        foreach (var (metric, name, text) in Floors(item))
        {
            if (Read(text, name, $"a number of {MetricInfo.Of(metric).Unit} that is not negative", model, problems) is { } value)
            {
                floors.Add(new Limit(metric, value));
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
            problems.Add(BudgetParser.Invalid(model, $"has {Floors(item).First().Name}, which does nothing without MaxRegressionPercent"));
        }

        return null;
    }

    private static IEnumerable<(Metric Metric, string Name, string Text)> Floors(BudgetItem item) =>
        new[]
        {
            (Metric.Latency, nameof(item.MinRegressionMs), item.MinRegressionMs),
            (Metric.Energy, nameof(item.MinRegressionMj), item.MinRegressionMj),
            (Metric.PeakMemory, nameof(item.MinRegressionKiB), item.MinRegressionKiB),
        }.Where(f => f.Item3.Trim().Length > 0);

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
            )
        );
        return double.NaN;
    }
}
