using PerfSage.Contracts.Budgets;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Models;

namespace PerfSage.Reports.Html;

/// <summary>What a page is to show.</summary>
/// <param name="Asked">Each model on each device, in the order of the page; without repetition.</param>
/// <param name="Budgets">Null when nothing is judged.</param>
/// <param name="BaseModel">What the one model is compared with; null for a page without comparison.</param>
/// <param name="Reading">How the models are run, where no budget says it.</param>
/// <param name="Catalog">Of the devices that are asked for.</param>
internal sealed record PageRequest(
    IReadOnlyList<(string Model, string Device, double Confidence)> Asked,
    DeviceCatalog Catalog,
    BudgetRequest? Budgets,
    string? BaseModel,
    ModelReading Reading
)
{
    public IReadOnlyCollection<string> Models =>
        [.. Asked.Select(a => a.Model).Concat(BaseModel is null ? [] : [BaseModel]).Distinct(StringComparer.Ordinal)];

    /// <summary>The models; a base is read like its head.</summary>
    public IReadOnlyCollection<ModelRequest> ModelRequests
    {
        get
        {
            var known = Budgets?.ModelRequests.ToDictionary(r => r.Path, StringComparer.Ordinal) ?? [];
            return [.. Models.Select(m => known.TryGetValue(m, out var request) ? request : new ModelRequest(m, Reading))];
        }
    }

    public static PageRequest Of(
        IEnumerable<string> models,
        DeviceCatalog catalog,
        IReadOnlyList<string> devices,
        double confidence,
        string? baseModel,
        ModelReading reading
    ) =>
        new(
            [.. models.Distinct(StringComparer.Ordinal).SelectMany(m => devices.Select(d => (m, d, confidence)))],
            catalog,
            null,
            baseModel,
            reading
        );

    /// <summary>Everything that the budgets are about. One on the file's size alone names no device, and is shown on all.</summary>
    public static PageRequest Of(BudgetRequest budgets, string? baseModel, ModelReading reading)
    {
        var asked = budgets
            .Budgets.Select(b => b.Value)
            .SelectMany(b => b.Devices.Count > 0 ? b.Devices.Select(d => (b.Model, Device: d.Id ?? d.Text, b.Confidence)) : [])
            .Distinct()
            .ToList();
        var without = budgets
            .Budgets.Select(b => b.Value)
            .Where(b => asked.TrueForAll(a => a.Model != b.Model))
            .DistinctBy(b => b.Model, StringComparer.Ordinal);
        asked.AddRange(without.SelectMany(b => budgets.Catalog.Known.Ids.Select(d => (b.Model, d, b.Confidence))).ToArray());
        return new PageRequest(asked, budgets.Catalog, budgets, baseModel, reading);
    }
}
