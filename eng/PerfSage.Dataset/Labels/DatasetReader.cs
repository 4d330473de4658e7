using PerfSage.Core.TfLite;

namespace PerfSage.Dataset.Labels;

/// <summary>Reads labelled models from shards (labels/, graphs/, perop/) or from a folder of files beside real_labels51.csv.</summary>
internal static class DatasetReader
{
    private const string RealLabels = "real_labels51.csv";

    /// <exception cref="InvalidDataException">A table, or what it says of a model, cannot be read.</exception>
    public static IEnumerable<LabeledModel> Read(string folder) => Parts(folder).SelectMany(models => models);

    /// <summary>The same in parts that can be read at the same time.</summary>
    /// <param name="most">How many shards to read, evenly over all.</param>
    public static IReadOnlyList<IEnumerable<LabeledModel>> Parts(string folder, int most = int.MaxValue)
    {
        var real = Path.Combine(folder, RealLabels);
        if (File.Exists(real))
        {
            return [ReadFiles(folder, real)];
        }

        var shards = Shard.All(folder).ToArray();
        var count = Math.Min(most, shards.Length);
        return [.. Enumerable.Range(0, count).Select(i => shards[i * shards.Length / count].Models())];
    }

    // The table also labels models that are not in the folder, and says where they came from.
    private static IEnumerable<LabeledModel> ReadFiles(string folder, string table) =>
        from row in LabelTable.Read(table)
        let name = Path.GetFileName(row.Text("file"))
        let path = Path.Combine(folder, name)
        where File.Exists(path)
        select LabeledModel.Of(name, TfLiteReader.ReadFile(path), row, new OperatorLabels());
}
