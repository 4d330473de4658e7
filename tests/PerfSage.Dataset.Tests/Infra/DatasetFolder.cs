using System.Formats.Tar;
using System.IO.Compression;

namespace PerfSage.Dataset.Tests.Infra;

/// <summary>A dataset in a temporary folder, in the formats of the real ones.</summary>
internal sealed class DatasetFolder : IDisposable
{
    public DatasetFolder()
    {
        Directory.CreateDirectory(File("labels"));
        Directory.CreateDirectory(File("graphs"));
        Directory.CreateDirectory(File("perop"));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("perfsage-dataset-").FullName;

    public string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Adds labels/, graphs/ and, where a graph has a line for it, perop/ of one number.</summary>
    public DatasetFolder AddShard(string number, params LabelledGraph[] graphs)
    {
        WriteTable(File("labels", $"labels_{number}.csv"), graphs.Select(g => g.Cells));
        WriteArchive(File("graphs", $"graphs_{number}.tar.gz"), graphs);
        string[] lines = [.. graphs.Select(g => g.OperatorLine).OfType<string>()];
        if (lines.Length > 0)
        {
            Compress(File("perop", $"perop_{number}.jsonl.gz"), string.Join('\n', lines) + "\n");
        }

        return this;
    }

    /// <summary>Makes it a folder of real models: files beside real_labels51.csv.</summary>
    public DatasetFolder AddRealModels(params LabelledGraph[] graphs)
    {
        WriteTable(File("real_labels51.csv"), graphs.Select(g => g.RealCells));
        foreach (var graph in graphs)
        {
            System.IO.File.WriteAllBytes(File(graph.Id), graph.File);
        }

        return this;
    }

    /// <summary>Replaces a table by its compressed form.</summary>
    public DatasetFolder CompressTable(string number)
    {
        var table = File("labels", $"labels_{number}.csv");
        Compress(table + ".gz", System.IO.File.ReadAllText(table));
        System.IO.File.Delete(table);
        return this;
    }

    /// <summary>Changes the text of a table, whose parts must be there to be changed.</summary>
    public DatasetFolder EditTable(string number, string old, string changed)
    {
        var table = File("labels", $"labels_{number}.csv");
        var text = System.IO.File.ReadAllText(table);
        Assert.Contains(old, text, StringComparison.Ordinal);
        System.IO.File.WriteAllText(table, text.Replace(old, changed, StringComparison.Ordinal));
        return this;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void WriteTable(string path, IEnumerable<IEnumerable<(string Column, string Cell)>> rows)
    {
        // The header stands in a table without rows, too.
        var header = new LabelledGraph(string.Empty, []);
        var columns = (path.EndsWith("real_labels51.csv", StringComparison.Ordinal) ? header.RealCells : header.Cells).Select(c =>
            c.Column
        );
        System.IO.File.WriteAllLines(path, [string.Join(',', columns), .. rows.Select(r => string.Join(',', r.Select(c => c.Cell)))]);
    }

    private static void WriteArchive(string path, IEnumerable<LabelledGraph> graphs)
    {
        using var tar = new TarWriter(new GZipStream(System.IO.File.Create(path), CompressionLevel.Fastest));
        tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "graphs/"));
        foreach (var graph in graphs)
        {
            var content = new MemoryStream(graph.File);
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"graphs/{graph.Id}.tflite") { DataStream = content });
        }
    }

    private static void Compress(string path, string text)
    {
        using var writer = new StreamWriter(new GZipStream(System.IO.File.Create(path), CompressionLevel.Fastest));
        writer.Write(text);
    }
}
