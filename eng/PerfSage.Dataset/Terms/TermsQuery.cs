using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Terms;

/// <summary>What to compare of a dataset.</summary>
/// <param name="Device">Id of a device with labels; null for all.</param>
/// <param name="Shards">How many to read, evenly over all.</param>
/// <param name="Graph">The only graph to compare; null for all.</param>
internal sealed record TermsQuery(string Folder, string? Device, int Shards, string? Graph)
{
    /// <summary>Names all devices.</summary>
    public const string AllDevices = "all";

    public IEnumerable<IEnumerable<LabeledModel>> Parts() =>
        DatasetReader
            .Parts(Folder, Graph is null ? Shards : int.MaxValue)
            .Select(models => models.Where(m => Graph is null || m.Id == Graph));

    public bool Contains(LabelDevice device) => Device is null || device.Id == Device;
}
