using System.IO.Compression;

namespace PerfSage.Dataset.Labels;

/// <summary>Opens the files of a dataset, those whose names end in .gz decompressed.</summary>
internal static class DataFile
{
    public static Stream Open(string path) =>
        path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress)
            : File.OpenRead(path);

    public static StreamReader OpenText(string path) => new(Open(path));
}
