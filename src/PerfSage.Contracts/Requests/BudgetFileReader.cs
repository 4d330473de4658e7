using System.Globalization;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Devices;
using PerfSage.Contracts.ProjectFiles;
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
        "files",
        "lost",
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

    private static readonly string[] FileKeys = ["path"];

    private static readonly string[] LostKeys = ["loss", "line", "column", "text", "file"];

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
        var files = Records(lines, "file", settings["files"], () => lines.Values(FileKeys)["path"]);
        var lost = Records(lines, "lost", settings["lost"], () => ReadLost(lines.Values(LostKeys)));
        return lines.AtEnd
            ? new BudgetFile(Fingerprint.Of(text), ReadSettings(settings), budgets, suppressions, devices, models)
            {
                Files = files,
                Lost = lost,
            }
            : throw new ContractFormatException("there is more in it than announced");
    }

    private static EquatableArray<T> Records<T>(KeyedLines lines, string name, string announced, Func<T> read)
        where T : IEquatable<T>
    {
        var count = Number(announced);
        var records = new List<T>();
        while (records.Count < count)
        {
            lines.Expect(name);
            records.Add(read());
        }

        return records.ToEquatableArray();
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ContractFormatException($"'{text}' is no number");

    private static BudgetSettings ReadSettings(IReadOnlyDictionary<string, string> values) =>
        new(
            Project: values["project"],
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

    private static LostElement ReadLost(IReadOnlyDictionary<string, string> values) =>
        Enum.TryParse<Loss>(values["loss"], out var loss)
            ? new(loss, new SourceLocation(values["file"], Number(values["line"]), Number(values["column"])), values["text"])
            : throw new ContractFormatException($"'{values["loss"]}' is no loss");

    private static DeviceItem ReadDevice(IReadOnlyDictionary<string, string> values) =>
        new(values["definedIn"], values["item"], values["file"]);
}
