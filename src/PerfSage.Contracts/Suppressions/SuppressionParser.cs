using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Devices;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Suppressions;

/// <summary>Checks the text of a <c>PerfBudgetSuppression</c> item.</summary>
internal static class SuppressionParser
{
    /// <summary>What can be suppressed, and the limit that is raised.</summary>
    private static readonly Dictionary<string, string> LimitNames = Metric
        .All.Select(m => new KeyValuePair<string, string>(m.DiagnosticId, m.LimitName))
        .Append(new(DiagnosticIds.Regression, SuppressionItem.MaxRegressionPercent))
        .ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);

    /// <param name="devices">That the suppression can name.</param>
    public static ParsedSuppression Parse(SuppressionItem item, KnownDevices devices)
    {
        var problems = new List<Problem>();
        var model = Paths.FileName(item.Item);
        var id = item.Id.Trim().ToUpperInvariant();
        if (!LimitNames.ContainsKey(id))
        {
            problems.Add(
                Invalid(
                    model,
                    $"has Id=\"{item.Id}\"; "
                        + $"what can be suppressed is {string.Join(", ", LimitNames.Keys.OrderBy(k => k, StringComparer.Ordinal))}"
                )
            );
        }

        if (item.Justification.Trim().Length == 0)
        {
            problems.Add(Invalid(model, "needs a Justification: why, or a link to where that is discussed"));
        }

        return new ParsedSuppression(
            new Suppression(
                id,
                item.Model,
                ParseDevices(item, devices, problems),
                ParseLimit(item, id, model, problems),
                ParseUntil(item.Until, model, problems),
                item.Justification.Trim()
            ),
            problems.ToEquatableArray()
        );
    }

    private static EquatableArray<DeviceChoice> ParseDevices(SuppressionItem item, KnownDevices known, List<Problem> problems)
    {
        var devices = DeviceChoice.List(item.Device, known).Concat(DeviceChoice.List(item.Target, known)).ToEquatableArray();
        problems.AddRange(devices.Where(d => d.Id is null).Select(d => known.Unknown(d.Text)));
        return devices;
    }

    private static double ParseLimit(SuppressionItem item, string id, string model, List<Problem> problems)
    {
        if (!LimitNames.TryGetValue(id, out var name))
        {
            return double.NaN;
        }

        var limits = item.Metadata.Where(m => LimitNames.ContainsValue(m.Key) && m.Value.Trim().Length > 0).ToArray();
        problems.AddRange(
            limits
                .Where(l => l.Key != name)
                .Select(l => Invalid(model, $"has {l.Key}, which is not the limit that {id} is about; that is {name}"))
        );
        var text = limits.FirstOrDefault(l => l.Key == name).Value?.Trim() ?? "";
        if (Numbers.TryRead(text, out var value) && value > 0 && !double.IsInfinity(value))
        {
            return value;
        }

        problems.Add(
            Invalid(
                model,
                text.Length == 0
                    ? $"needs {name}: the limit that holds instead"
                    : $"has {name}=\"{text}\", which is not a positive number (a point separates the decimals, and the unit is not written)"
            )
        );
        return double.NaN;
    }

    private static DateTime ParseUntil(string text, string model, List<Problem> problems)
    {
        if (Day.TryRead(text.Trim(), out var day))
        {
            return day;
        }

        problems.Add(
            Invalid(
                model,
                text.Trim().Length == 0
                    ? "needs Until: its last day, such as 2027-01-31"
                    : $"has Until=\"{text}\", which is no day such as 2027-01-31"
            )
        );
        return DateTime.MinValue;
    }

    private static Problem Invalid(string model, string what) =>
        new(DiagnosticIds.InvalidSuppression, $"the suppression for '{model}' {what}");
}
