using System.Text.RegularExpressions;
using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Diff;

namespace PerfSage.Gate.History.Bisect;

/// <summary>What every version should have kept to, e.g. <c>latencyMs&lt;=20</c>.</summary>
/// <param name="Metric">Key of a metric, or <c>macs</c>.</param>
internal sealed partial record BudgetCondition(string Metric, string Comparison, double Limit)
{
    public const string Macs = "macs";

    private static readonly string[] Metrics = [.. Contracts.Metric.All.Select(m => m.Key), Macs];

    /// <summary>Whether the value depends on the device.</summary>
    public bool NeedsDevice => Metric != Macs && Metric != Contracts.Metric.File.Key;

    /// <summary>Empty for a count.</summary>
    public string Unit => Contracts.Metric.ForKey(Metric)?.Unit ?? "";

    /// <exception cref="BadInputException">It is not a metric, a comparison and a number.</exception>
    public static BudgetCondition Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success || !Numbers.TryRead(match.Groups["limit"].Value, out var limit) || !double.IsFinite(limit))
        {
            throw new BadInputException($"'{text}' is no condition such as latencyMs<=20: a metric, one of <= < >= >, and a number");
        }

        var metric = match.Groups["metric"].Value;
        return Metrics.Contains(metric, StringComparer.Ordinal)
            ? new BudgetCondition(metric, match.Groups["comparison"].Value, limit)
            : throw new BadInputException($"'{metric}' is no metric; it is one of {string.Join(", ", Metrics)}");
    }

    /// <exception cref="BadInputException">The device does not have the metric.</exception>
    public double Value(ModelSide side, string device)
    {
        var value = Contracts.Metric.ForKey(Metric) is { } metric ? side.On(metric)?.Value : side.Macs;
        return value ?? throw new BadInputException($"{Contracts.Metric.ForKey(Metric)!.Noun} cannot be predicted on {device}");
    }

    public bool Holds(double value) =>
        Comparison switch
        {
            "<=" => value <= Limit,
            "<" => value < Limit,
            ">=" => value >= Limit,
            _ => value > Limit,
        };

    public override string ToString() => Metric + Comparison + Numbers.Write(Limit);

    [GeneratedRegex(@"^\s*(?<metric>[A-Za-z]+)\s*(?<comparison><=|>=|<|>)\s*(?<limit>\S+)\s*$")]
    private static partial Regex Pattern();
}
