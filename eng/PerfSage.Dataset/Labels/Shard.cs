using System.Formats.Tar;
using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;

namespace PerfSage.Dataset.Labels;

/// <summary>A part of a dataset: a label table, an archive of graphs and a file with the cycles of operators, of one number.</summary>
/// <param name="Folder">Of the dataset.</param>
/// <param name="Table">Path of the label table.</param>
internal sealed record Shard(string Folder, string Table)
{
    private string Number => Path.GetFileName(Table)["labels_".Length..].Split('.')[0];

    public static IEnumerable<Shard> All(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(folder, "labels"), "labels_*")
            .Where(path => path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".csv.gz", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(table => new Shard(folder, table));

    public IEnumerable<LabeledModel> Models()
    {
        var graphs = Graphs().ToDictionary(g => g.Id, g => g.Graph, StringComparer.Ordinal);
        var operators = OperatorLabels.Read(Path.Combine(Folder, "perop", $"perop_{Number}.jsonl.gz"));
        foreach (var row in LabelTable.Read(Table))
        {
            var id = row.Text("id");
            yield return graphs.TryGetValue(id, out var graph)
                ? LabeledModel.Of(id, graph, row, operators)
                : throw new InvalidDataException($"{Table}: the shard has no graph of '{id}'");
        }
    }

    public IEnumerable<(string Id, ModelGraph Graph)> Graphs()
    {
        using var tar = new TarReader(DataFile.Open(Path.Combine(Folder, "graphs", $"graphs_{Number}.tar.gz")));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && entry.Name.EndsWith(".tflite", StringComparison.Ordinal))
            {
                var bytes = new byte[entry.Length];
                data.ReadExactly(bytes);
                yield return (Path.GetFileNameWithoutExtension(entry.Name), TfLiteReader.Read(bytes));
            }
        }
    }

    /// <param name="accelerators">As the labels call them.</param>
    /// <exception cref="InvalidDataException">The shard has no such file.</exception>
    public HostLabels Hosts(IReadOnlyList<string> accelerators) =>
        HostLabels.Read(Path.Combine(Folder, "perop", $"perop_{Number}.jsonl.gz"), accelerators);
}
