using PerfSage.Gate;

namespace PerfSage.Cli.Options;

internal static class PagePath
{
    private static readonly string[] Extensions = [".html", ".htm"];

    /// <exception cref="BadInputException">It is no page: a model that was named by mistake would be overwritten.</exception>
    public static string Check(string path) =>
        Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && !Directory.Exists(path)
            ? path
            : throw new BadInputException($"--out '{path}': name a file that ends with .html");
}
