using System.CommandLine;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Gate;

namespace PerfSage.Cli.Options;

/// <summary>Options about budgets. A limit's name is that of the metadata on <c>PerfBudget</c>, in kebab case.</summary>
internal static class BudgetOptions
{
    private static readonly Dictionary<Metric, string> Names = new()
    {
        [Metric.Latency] = "--max-latency-ms",
        [Metric.Energy] = "--max-energy-mj",
        [Metric.PeakMemory] = "--max-memory-kib",
        [Metric.File] = "--max-file-kib",
    };

    public static Option<string?> Budgets() =>
        new("--budgets")
        {
            Description = "Takes the budgets of a project from the budgets.txt that its build wrote to obj/, instead of models.",
            HelpName = "FILE",
        };

    /// <exception cref="BadInputException">There are models as well, which would be ignored.</exception>
    public static string? Path(ParseResult result, Option<string?> budgets, Argument<string[]> models) =>
        result.GetValue(budgets) is { } path && result.GetValue(models) is { Length: > 0 }
            ? throw new BadInputException($"give models or --budgets {path}, not both")
            : result.GetValue(budgets);

    public static Option<string?> Predictions() =>
        new("--predictions")
        {
            Description = "Where to write the answer to --budgets; only if every budget can be judged.",
            HelpName = "FILE",
        };

    public static Option<string?> Limit(Metric metric)
    {
        var info = MetricInfo.Of(metric);
        return new Option<string?>(Names[metric]) { Description = $"Limit on {info.Noun} in {info.Unit}.", HelpName = "N" };
    }

    public static Option<bool> FailOnInconclusive() =>
        new("--fail-on-inconclusive") { Description = "Exit with 3 if a limit lies inside an interval." };

    public static Option<string?> Gate() =>
        new("--gate")
        {
            Description =
                "What is held against the limits: the predicted value, the interval's upper end (strict) or its lower end (lenient).",
            HelpName = "predicted|strict|lenient",
        };

    /// <summary>As text: the parser of <c>PerfBudget</c> items checks it.</summary>
    public static Option<string?> Confidence() =>
        new("--confidence") { Description = "Of the intervals, between 0 and 1; 0.9 if left out.", HelpName = "SHARE" };

    /// <summary>The options as a <c>PerfBudget</c> item without a model.</summary>
    /// <param name="limits">One for each metric, empty where there is none.</param>
    /// <exception cref="BadInputException">Nothing could ever fail.</exception>
    public static BudgetItem Item(string[]? devices, string[] limits, string? confidence, string? gate) =>
        limits.Any(l => l.Length > 0)
            ? new BudgetItem("", "", "")
            {
                Device = string.Join(';', devices ?? []),
                MaxLatencyMs = limits[0],
                MaxEnergyMj = limits[1],
                MaxMemoryKiB = limits[2],
                MaxFileKiB = limits[3],
                Confidence = confidence ?? "",
                Gate = gate ?? "",
            }
            : throw new BadInputException($"set at least one limit: {string.Join(", ", Names.Values)}");
}
