using PerfSage.Core.Graphs;

namespace PerfSage.Cli.Models;

internal static class ModelSource
{
    /// <exception cref="BadInputException">The file cannot be read.</exception>
    public static ModelGraph Open(string path)
    {
        var file = ModelFile.Read(path);
        return file.Input?.Model ?? throw new BadInputException($"'{path}' cannot be read: {file.Error}");
    }
}
