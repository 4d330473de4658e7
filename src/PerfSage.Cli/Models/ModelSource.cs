using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;

namespace PerfSage.Cli.Models;

internal static class ModelSource
{
    /// <exception cref="ModelFormatException">The file cannot be read.</exception>
    public static ModelGraph Open(string path) => Directory.Exists(path)
        ? throw new ModelFormatException("it is a folder; name a .tflite file")
        : TfLiteReader.ReadFile(path);
}
