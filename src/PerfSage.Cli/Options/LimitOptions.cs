using System.CommandLine;
using System.Text;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Gate;

namespace PerfSage.Cli.Options;

/// <summary>An option for the limit on each metric, named like the metadata on <c>PerfBudget</c>, in kebab case.</summary>
internal sealed class LimitOptions
{
    private readonly Dictionary<Metric, Option<string?>> options = Metric.All.ToDictionary(
        m => m,
        m => new Option<string?>(Name(m)) { Description = $"Limit on {m.Noun} in {m.Unit}.", HelpName = "N" }
    );

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether any limit is set.</summary>
    public bool AreMeant(ParseResult result) => All.Any(o => result.GetValue(o) is { Length: > 0 });

    /// <summary>The options as a <c>PerfBudget</c> item without a model.</summary>
    /// <exception cref="BadInputException">Nothing could ever fail.</exception>
    public BudgetItem Item(
        ParseResult result,
        string[]? devices,
        string? confidence,
        string? gate,
        string? unpredicted,
        ModelReading reading
    )
    {
        if (!AreMeant(result))
        {
            throw new BadInputException($"set at least one limit: {string.Join(", ", All.Select(o => o.Name))}");
        }

        var metadata = options.ToDictionary(o => o.Key.LimitName, o => result.GetValue(o.Value) ?? "");
        metadata[nameof(BudgetItem.Device)] = string.Join(';', devices ?? []);
        metadata[nameof(BudgetItem.Confidence)] = confidence ?? "";
        metadata[nameof(BudgetItem.Gate)] = gate ?? "";
        metadata[nameof(BudgetItem.Unpredicted)] = unpredicted ?? "";
        foreach (var (name, text) in reading.Texts)
        {
            metadata[name] = text;
        }

        return BudgetItem.Of(definedIn: "", item: "", model: "", name => metadata.GetValueOrDefault(name, ""));
    }

    private IEnumerable<Option<string?>> All => Metric.All.Select(m => options[m]);

    /// <returns>E.g. <c>--max-memory-kib</c>: a unit is one word.</returns>
    private static string Name(Metric metric)
    {
        var name = new StringBuilder("-");
        foreach (var letter in metric.LimitName[..^metric.UnitSuffix.Length])
        {
            name.Append(char.IsUpper(letter) ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return $"{name}-{metric.UnitSuffix.ToLowerInvariant()}";
    }
}
