using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Requests;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Files;
using PerfSage.Gate.Models;

namespace PerfSage.Gate.Budgets;

/// <summary>The budgets of a project, with all that can be said of them without looking at any model.</summary>
/// <param name="Catalog">The devices that they can name.</param>
internal sealed record BudgetRequest(BudgetFile File, DeviceCatalog Catalog, CheckedBudgets Checked)
{
    /// <summary>Of the project, then those of the policy.</summary>
    public IReadOnlyList<Placed<Budget>> Budgets => Checked.Parsed.Budgets;

    public IReadOnlyCollection<string> Models => [.. Budgets.Select(b => b.Value.Model).Distinct(StringComparer.Ordinal)];

    /// <summary>The models, each as all of its budgets together say that it is run.</summary>
    public IReadOnlyCollection<ModelRequest> ModelRequests =>
        [
            .. Budgets
                .Select(b => b.Value)
                .GroupBy(b => b.Model, StringComparer.Ordinal)
                .Select(g => new ModelRequest(g.Key, ReadingConflicts.Join(g))),
        ];

    /// <summary>What has to be predicted, each once; of devices that there are.</summary>
    public IReadOnlyList<AskedPrediction> Asked =>
        [
            .. (
                from budget in Budgets
                from device in budget.Value.Devices
                where device.Id is not null
                select new AskedPrediction(budget.Value.Model, device.Id!, budget.Value.Confidence)
            ).Distinct(),
        ];

    /// <exception cref="BadInputException">The file cannot be read.</exception>
    public static BudgetRequest Read(string path) => Of(ReadFile(path));

    /// <exception cref="BadInputException">The file cannot be read.</exception>
    public static BudgetFile ReadFile(string path)
    {
        try
        {
            return BudgetFileReader.Read(RegularFile.ReadText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ContractFormatException)
        {
            throw new BadInputException($"budgets '{path}': {e.Message}");
        }
    }

    public static BudgetRequest Of(BudgetFile file)
    {
        var devices = DeviceFiles.Read(file.Devices);
        var policy = file.Settings.Policy.Length == 0 ? null : PolicyFile.Read(file.Settings.Policy);
        return new BudgetRequest(file, devices.Catalog, CheckedBudgets.Of(file, devices.Catalog.Known, devices.Problems, policy, ReadText));
    }

    private static string? ReadText(string path) => RegularFile.HasContent(path) ? RegularFile.ReadText(path) : null;
}
