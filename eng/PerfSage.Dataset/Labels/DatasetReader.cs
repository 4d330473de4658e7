using System.Formats.Tar;
using System.IO.Compression;
using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;

namespace PerfSage.Dataset.Labels;

/// <summary>Reads labelled models from shards (labels/, graphs/, perop/) or from a folder of files beside real_labels.csv.</summary>
internal static class DatasetReader
{
    public static IEnumerable<LabeledModel> Read(string folder)
    {
        var real = Path.Combine(folder, "real_labels.csv");
        return File.Exists(real) ? ReadFiles(folder, real) : ReadShards(folder);
    }

    private static IEnumerable<LabeledModel> ReadFiles(string folder, string table) =>
        from row in LabelTable.Read(table)
        let path = Path.Combine(folder, row["file"])
        where File.Exists(path)
        select new LabeledModel(row["file"], TfLiteReader.ReadFile(path), row, new double[]?[LabelDevices.All.Count], new double[LabelDevices.All.Count]);

    private static IEnumerable<LabeledModel> ReadShards(string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, "labels"), "labels_*.csv").Order(StringComparer.Ordinal).SelectMany(path => ReadShard(folder, path));

    private static IEnumerable<LabeledModel> ReadShard(string folder, string table)
    {
        var shard = Path.GetFileNameWithoutExtension(table)["labels_".Length..];
        var graphs = ReadGraphs(Path.Combine(folder, "graphs", $"graphs_{shard}.tar.gz"));
        var operators = OperatorLabels.Read(Path.Combine(folder, "perop", $"perop_{shard}.jsonl.gz"));
        foreach (var row in LabelTable.Read(table))
        {
            if (graphs.TryGetValue(row["id"], out var graph))
            {
                var (cycles, other) = operators.TryGetValue(row["id"], out var found)
                    ? found
                    : (new double[]?[LabelDevices.All.Count], new double[LabelDevices.All.Count]);
                yield return new LabeledModel(row["id"], graph, row, cycles, other);
            }
        }
    }

    private static Dictionary<string, ModelGraph> ReadGraphs(string path)
    {
        var graphs = new Dictionary<string, ModelGraph>(StringComparer.Ordinal);
        using var tar = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && entry.Name.EndsWith(".tflite", StringComparison.Ordinal))
            {
                var bytes = new byte[entry.Length];
                data.ReadExactly(bytes);
                graphs[Path.GetFileNameWithoutExtension(entry.Name)] = TfLiteReader.Read(bytes);
            }
        }

        return graphs;
    }
}
