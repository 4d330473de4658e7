using System.CommandLine;

namespace PerfSage.Dataset.CommandLine;

internal static class FiguresOption
{
    /// <param name="fileName">In the folder from which docs/accuracy.md is written.</param>
    public static Option<FileInfo> Create(string fileName) =>
        new("--out") { Description = "Receives the figures.", DefaultValueFactory = _ => new FileInfo(Path.Combine("training", fileName)) };
}
