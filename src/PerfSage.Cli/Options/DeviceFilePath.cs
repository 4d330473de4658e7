using PerfSage.Gate;

namespace PerfSage.Cli.Options;

internal static class DeviceFilePath
{
    // What other commands take for a device file.
    private const string Extension = ".json";

    /// <param name="isForced">Whether a file that is there already may be replaced.</param>
    /// <exception cref="BadInputException">It is no device file, or there is one already, which somebody may have edited.</exception>
    public static string Check(string path, bool isForced) =>
        !path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || Directory.Exists(path)
            ? throw new BadInputException($"--out '{path}': name a file that ends with {Extension}")
        : File.Exists(path) && !isForced ? throw new BadInputException($"--out '{path}': the file exists; --force replaces it")
        : path;
}
