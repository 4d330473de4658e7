using PerfSage.Contracts.Devices;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Budgets;

/// <summary>Checks the text of a <c>PerfBudget</c> item.</summary>
internal static class BudgetParser
{
    private static readonly Level[] Levels = [Level.Error, Level.Warning, Level.Off];
    private static readonly Gate[] Gates = [Gate.Predicted, Gate.Strict, Gate.Lenient];

    /// <param name="devices">That the budget can name.</param>
    public static ParsedBudget Parse(BudgetItem item, KnownDevices devices)
    {
        var problems = new List<Problem>();
        var model = Paths.FileName(item.Model);
        var level = Choice(item.Level, nameof(item.Level), Levels, model, problems);
        var budget = new Budget(
            item.Model,
            ParseDevices(item, devices, model, problems),
            ParseLimits(item, model, problems),
            ParseConfidence(item.Confidence, model, problems),
            Choice(item.Gate, nameof(item.Gate), Gates, model, problems),
            level,
            RegressionParser.Parse(item, model, problems)
        )
        {
            Unpredicted = Choice(item.Unpredicted, nameof(item.Unpredicted), Levels, model, problems),
            Reading = new ModelReading(item.InputShape.Trim(), item.Signature.Trim(), ParseTripCount(item.TripCount, model, problems)),
        };
        if (budget.Limits.Count == 0 && budget.Regression is null && level != Level.Off)
        {
            problems.Add(
                Invalid(
                    model,
                    $"sets no limit, so it could never fail; set {LimitNames(devices)} or MaxRegressionPercent,"
                        + " or Level=\"off\" if only the constants are wanted"
                )
            );
        }

        if (
            budget.Devices.Count == 0
            && (budget.Limits.Count == 0 || budget.Regression is not null || budget.Limits.Any(l => l.Metric != Metric.File))
        )
        {
            problems.Add(
                new Problem(
                    DiagnosticIds.UnknownDevice,
                    $"the budget of '{model}' names no device; set Device to one or more of {string.Join(", ", devices.Ids)}"
                )
            );
        }

        problems.AddRange(UnavailableMetrics(budget, devices));
        return new ParsedBudget(budget, problems.ToEquatableArray());
    }

    private static string LimitNames(KnownDevices devices) =>
        string.Join(", ", Metric.All.Where(m => m == Metric.File || devices.Ids.Any(d => devices.Measures(d, m))).Select(m => m.LimitName));

    private static EquatableArray<DeviceChoice> ParseDevices(BudgetItem item, KnownDevices known, string model, List<Problem> problems)
    {
        var devices = DeviceChoice.List(item.Device, known);
        var targets = DeviceChoice.List(item.Target, known);
        if (
            devices.Count > 0
            && targets.Count > 0
            && !devices.Select(d => d.Text).SequenceEqual(targets.Select(d => d.Text), StringComparer.OrdinalIgnoreCase)
        )
        {
            problems.Add(
                new Problem(
                    DiagnosticIds.ContradictoryBudgets,
                    $"the budget of '{model}' has Device=\"{item.Device}\" and target=\"{item.Target}\"; "
                        + "target is another name for Device, set one of them"
                )
            );
        }

        var choices = (devices.Count > 0 ? devices : targets).ToEquatableArray();
        problems.AddRange(choices.Where(c => c.Id is null).Select(c => known.Unknown(c.Text)));
        return choices;
    }

    private static EquatableArray<MetricValue> ParseLimits(BudgetItem item, string model, List<Problem> problems)
    {
        var limits = new List<MetricValue>();
        foreach (var metric in Metric.All)
        {
            var text = item.Metadata[metric.LimitName].Trim();
            if (text.Length == 0)
            {
                continue;
            }

            var valid = Numbers.TryRead(text, out var value) && value > 0 && !double.IsInfinity(value);
            limits.Add(new MetricValue(metric, valid ? value : double.NaN));
            if (!valid)
            {
                problems.Add(
                    Invalid(
                        model,
                        $"has {metric.LimitName}=\"{text}\", which is not a positive number of {metric.Unit}"
                            + " (a point separates the decimals, and the unit is not written)"
                    ) with
                    {
                        Limit = metric.LimitName,
                    }
                );
            }
        }

        return limits.ToEquatableArray();
    }

    private static double ParseConfidence(string text, string model, List<Problem> problems)
    {
        if (text.Trim().Length == 0)
        {
            return Budget.DefaultConfidence;
        }

        if (Numbers.TryRead(text.Trim(), out var value) && value is > 0 and < 1)
        {
            return value;
        }

        problems.Add(Invalid(model, $"has Confidence=\"{text}\", which is not a number between 0 and 1, such as 0.9"));
        return Budget.DefaultConfidence;
    }

    private static long? ParseTripCount(string text, string model, List<Problem> problems)
    {
        if (text.Trim().Length == 0)
        {
            return null;
        }

        if (ModelReading.TryReadTripCount(text.Trim(), out var count))
        {
            return count;
        }

        problems.Add(Invalid(model, $"has TripCount=\"{text}\", which is not a whole number, such as 100"));
        return null;
    }

    /// <param name="values">The first is the default.</param>
    private static T Choice<T>(string text, string name, T[] values, string model, List<Problem> problems)
        where T : struct, Enum
    {
        if (text.Trim().Length == 0)
        {
            return values[0];
        }

        foreach (var value in values.Where(v => string.Equals(v.ToString(), text.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            return value;
        }

        problems.Add(
            Invalid(
                model,
                $"has {name}=\"{text}\", which is none of {string.Join(", ", values.Select(v => v.ToString().ToLowerInvariant()))}"
            )
        );
        return values[0];
    }

    private static IEnumerable<Problem> UnavailableMetrics(Budget budget, KnownDevices devices) =>
        from limit in budget
            .Limits.Select(l => (l.Metric, Name: l.Metric.LimitName))
            .Concat((budget.Regression?.Floors ?? EquatableArray<MetricValue>.Empty).Select(f => (f.Metric, Name: f.Metric.FloorName)))
        where limit.Metric != Metric.File
        from device in budget.Devices
        where device.Id is not null && !devices.Measures(device.Id, limit.Metric)
        select new Problem(
            DiagnosticIds.UnavailableMetric,
            $"'{budget.ModelName}': {limit.Metric.Noun} cannot be predicted on {device.Id}, so {limit.Name} cannot be checked; remove it"
        )
        {
            Limit = limit.Name,
        };

    internal static Problem Invalid(string model, string what) => new(DiagnosticIds.InvalidBudget, $"the budget of '{model}' {what}");
}
