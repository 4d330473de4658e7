using System.Globalization;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Devices;
using PerfSage.Contracts.Suppressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Requests;

/// <summary>
/// Reads what PerfSage.Build.targets wrote. MSBuild cannot escape line breaks, so a value goes on until the line of the next
/// key, all keys are always there, in one order, and the number of records is announced: a file name with line breaks in it
/// can make the file unreadable, but cannot pose as a budget.
/// </summary>
internal static class BudgetFileReader
{
    private static readonly string[] SettingKeys =
    [
        "project",
        "directoryBuildProps",
        "directoryBuildTargets",
        "policy",
        "namespace",
        "className",
        "visibility",
        "tool",
        "base",
        "today",
        "state",
        "severities",
        "budgets",
        "suppressions",
        "devices",
        "models",
    ];

    private static readonly string[] BudgetKeys = ["definedIn", .. BudgetItem.MetadataNames.Select(ProjectItemText.Key), "item", "model"];

    private static readonly string[] SuppressionKeys =
    [
        "definedIn",
        .. SuppressionItem.MetadataNames.Select(ProjectItemText.Key),
        "item",
        "model",
    ];

    private static readonly string[] DeviceKeys = ["definedIn", "item", "file"];

    private static readonly string[] CandidateKeys = ["model"];

    /// <exception cref="ContractFormatException">Anything is not as expected.</exception>
    public static BudgetFile Read(string text)
    {
        var lines = new KeyedLines(text);
        lines.Expect(BudgetFile.Header);
        var settings = lines.Values(SettingKeys);
        var budgets = Records(lines, "budget", settings["budgets"], () => ReadBudget(lines.Values(BudgetKeys)));
        var suppressions = Records(lines, "suppression", settings["suppressions"], () => ReadSuppression(lines.Values(SuppressionKeys)));
        var devices = Records(lines, "device", settings["devices"], () => ReadDevice(lines.Values(DeviceKeys)));
        var models = Records(lines, "candidate", settings["models"], () => lines.Values(CandidateKeys)["model"]);
        return lines.AtEnd
            ? new BudgetFile(Fingerprint.Of(text), ReadSettings(settings), budgets, suppressions, devices, models)
            : throw new ContractFormatException("there is more in it than announced");
    }

    private static EquatableArray<T> Records<T>(KeyedLines lines, string name, string announced, Func<T> read)
        where T : IEquatable<T>
    {
        if (!int.TryParse(announced, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            throw new ContractFormatException($"'{announced}' is no number of records");
        }

        var records = new List<T>();
        while (records.Count < count)
        {
            lines.Expect(name);
            records.Add(read());
        }

        return records.ToEquatableArray();
    }

    private static BudgetSettings ReadSettings(IReadOnlyDictionary<string, string> values) =>
        new(
            Project: values["project"],
            DirectoryBuildProps: values["directoryBuildProps"],
            DirectoryBuildTargets: values["directoryBuildTargets"],
            Policy: values["policy"],
            Api: new ApiSettings(values["namespace"], values["className"], values["visibility"]),
            Tool: values["tool"],
            Base: values["base"].Trim(),
            Today: values["today"],
            Severities: values["severities"]
        );

    private static BudgetItem ReadBudget(IReadOnlyDictionary<string, string> values) =>
        BudgetItem.Of(values["definedIn"], values["item"], values["model"], name => values[ProjectItemText.Key(name)]);

    private static SuppressionItem ReadSuppression(IReadOnlyDictionary<string, string> values) =>
        SuppressionItem.Of(values["definedIn"], values["item"], values["model"], name => values[ProjectItemText.Key(name)]);

    private static DeviceItem ReadDevice(IReadOnlyDictionary<string, string> values) =>
        new(values["definedIn"], values["item"], values["file"]);
}
