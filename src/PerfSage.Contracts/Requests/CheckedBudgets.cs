using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Devices;
using PerfSage.Contracts.Policies;
using PerfSage.Contracts.ProjectFiles;
using PerfSage.Contracts.Suppressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Requests;

/// <summary>All that can be said about budgets before any model is read.</summary>
/// <param name="Locations">Parallel to the items of the file.</param>
/// <param name="Policy">Null when there is none.</param>
/// <param name="Findings">Errors; when there is one, nothing must be predicted.</param>
internal sealed record CheckedBudgets(
    IReadOnlyList<ItemLocation> Locations,
    IReadOnlyList<Placed<BudgetItem>> PolicyBudgets,
    IReadOnlyList<Placed<SuppressionItem>> Suppressions,
    ParsedBudgets Parsed,
    Policy? Policy,
    IReadOnlyList<Finding> Findings
)
{
    /// <param name="devices">Those that the file's budgets can name.</param>
    /// <param name="deviceProblems">Parallel to the file's devices: what is wrong with a device file, or null.</param>
    /// <param name="policy">That the file names; null where it names none.</param>
    /// <param name="read">Text of a project file, or null when there is none.</param>
    public static CheckedBudgets Of(
        BudgetFile file,
        KnownDevices devices,
        IReadOnlyList<Problem?> deviceProblems,
        Policy? policy,
        Func<string, string?> read
    )
    {
        var settings = file.Settings;
        string[] roots =
        [
            settings.Project,
            .. file.Files,
            .. file.Items.Cast<IProjectItem>().Concat(file.Suppressions).Concat(file.Devices).Select(i => i.DefinedIn),
        ];
        var projectFiles = new ProjectFileSet(settings.Project, roots, read);
        var locations = BudgetLocator.Locate(file.Items, projectFiles);
        var places = ItemLocator.Locate(file.Suppressions, projectFiles, f => f.Suppressions);
        var models = file.Items.Select(i => i.Model).Concat(file.Models).Distinct(StringComparer.Ordinal).ToArray();
        var policyBudgets = policy is null ? [] : PolicyExpansion.Budgets(policy, models).ToArray();
        Placed<SuppressionItem>[] suppressions =
        [
            .. file.Suppressions.Zip(places, (item, place) => new Placed<SuppressionItem>(item, place, IsPolicy: false)),
            .. policy is null ? [] : PolicyExpansion.Suppressions(policy, models),
        ];
        var parsed = ParsedBudgets.Of(
            file.Items.Select(i => BudgetParser.Parse(i, devices)).ToArray(),
            locations,
            policyBudgets,
            suppressions,
            devices
        );
        var invalidDevices = ItemLocator
            .Locate(file.Devices, projectFiles, f => f.Devices)
            .Zip(deviceProblems, (place, problem) => problem?.At(place))
            .OfType<Finding>()
            .ToArray();
        // A budget for a device whose file is wrong names no known device, but that is the fault of the file, which is reported already.
        var mistakes = parsed.Mistakes.Where(m => invalidDevices.Length == 0 || m.Id != DiagnosticIds.UnknownDevice);
        Finding[] findings = [.. invalidDevices, .. mistakes, .. policy?.Findings ?? [], .. ElementChecks.Find(projectFiles, file.Lost)];
        // A glob makes many items of one element, each with the same mistake, which is reported once.
        return new CheckedBudgets(locations, policyBudgets, suppressions, parsed, policy, findings.Distinct().ToArray());
    }
}
