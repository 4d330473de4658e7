using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Budgets;

/// <summary>
/// Reads what PerfSage.Build.targets wrote. MSBuild cannot escape line breaks, so a value goes on until the line of the next
/// key, all keys are always there, in one order, and the number of budgets is announced: a file name with line breaks in it
/// can make the file unreadable, but cannot pose as a budget.
/// </summary>
internal static class BudgetFileReader
{
    /// <exception cref="ContractFormatException">Anything is not as expected.</exception>
    public static BudgetFile Read(string text)
    {
        var lines = new KeyedLines(text);
        lines.Expect(BudgetFile.Header);
        var settings = new BudgetSettings(
            lines.Value("project", "directoryBuildProps"),
            lines.Value("directoryBuildProps", "directoryBuildTargets"),
            lines.Value("directoryBuildTargets", "rootNamespace"),
            lines.Value("rootNamespace", "visibility"),
            lines.Value("visibility", "tool"),
            lines.Value("tool", "severities"),
            lines.Value("severities", "budgets"));
        var announced = lines.LastValue("budgets");
        var items = new List<BudgetItem>();
        while (!lines.AtEnd)
        {
            lines.Expect("budget");
            items.Add(ReadItem(lines));
        }

        return announced == items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ? new BudgetFile(Fingerprint.Of(text), settings, items.ToEquatableArray())
            : throw new ContractFormatException($"'{announced}' budgets are announced, but {items.Count} are there");
    }

    private static BudgetItem ReadItem(KeyedLines lines) => new(
        lines.Value("definedIn", "device"),
        lines.Value("device", "target"),
        lines.Value("target", "maxLatencyMs"),
        lines.Value("maxLatencyMs", "maxEnergyMj"),
        lines.Value("maxEnergyMj", "maxMemoryKiB"),
        lines.Value("maxMemoryKiB", "maxFileKiB"),
        lines.Value("maxFileKiB", "confidence"),
        lines.Value("confidence", "gate"),
        lines.Value("gate", "level"),
        lines.Value("level", "modified"),
        lines.Value("modified", "item"),
        lines.Value("item", "model"),
        lines.LastValue("model"));
}
