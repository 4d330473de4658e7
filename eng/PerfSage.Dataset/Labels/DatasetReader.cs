using PerfSage.Core.TfLite;

namespace PerfSage.Dataset.Labels;

/// <summary>Reads labelled models from shards (labels/, graphs/, perop/) or from a folder of files beside real_labels51.csv.</summary>
internal static class DatasetReader
{
    /// <exception cref="InvalidDataException">A table, or what it says of a model, cannot be read.</exception>
    public static IEnumerable<LabeledModel> Read(string folder)
    {
        var real = Path.Combine(folder, "real_labels51.csv");
        return File.Exists(real) ? ReadFiles(folder, real) : Shard.All(folder).SelectMany(s => s.Models());
    }

    // The table also labels models that are not in the folder.
    private static IEnumerable<LabeledModel> ReadFiles(string folder, string table) =>
        from row in LabelTable.Read(table)
        let name = Path.GetFileName(row.Text("file"))
        let path = Path.Combine(folder, name)
        where File.Exists(path)
        select LabeledModel.Of(name, TfLiteReader.ReadFile(path), row, new OperatorLabels());
}
