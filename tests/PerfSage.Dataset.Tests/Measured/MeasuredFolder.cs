using System.IO.Compression;

namespace PerfSage.Dataset.Tests.Measured;

/// <summary>A folder with small tables in the form of the published ones.</summary>
internal sealed class MeasuredFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("measured").FullName;

    public void Write(string name, params string[] lines)
    {
        using var writer = new StreamWriter(new GZipStream(File.Create(System.IO.Path.Combine(Path, name)), CompressionLevel.Fastest));
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
