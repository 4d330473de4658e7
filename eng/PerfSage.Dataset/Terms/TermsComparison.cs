using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Terms;

/// <summary>Compares the cost model with the labels.</summary>
internal static class TermsComparison
{
    /// <returns>Every model on every device that was asked for, in the order of the data.</returns>
    public static IEnumerable<PricedModel> Price(TermsQuery query) =>
        query.Parts().AsParallel().AsOrdered().SelectMany(models => models.SelectMany(m => Price(query, m)));

    /// <returns>Of the devices that have labels.</returns>
    public static IReadOnlyList<DeviceTerms> Compare(TermsQuery query)
    {
        var devices = LabelDevices.All.Where(query.Contains).ToDictionary(d => d.Id, d => new DeviceTerms(d.Id), StringComparer.Ordinal);
        foreach (var priced in Price(query))
        {
            devices[priced.Labels.Device.Id].Add(priced);
        }

        return [.. devices.Values.Where(d => d.Figures.Values.Any(e => e.Count > 0))];
    }

    private static IEnumerable<PricedModel> Price(TermsQuery query, LabeledModel model) =>
        model.Devices.Where(d => query.Contains(d.Device)).Select(d => PricedModel.Of(model, d)).OfType<PricedModel>();
}
