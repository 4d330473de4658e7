using PerfSage.Gate;

namespace PerfSage.Cli.Options;

/// <summary>Turns the model arguments into files; expands patterns, since not every shell does.</summary>
internal static class ModelPaths
{
    private static readonly char[] Wildcards = ['*', '?'];

    /// <returns>As written by the user, patterns replaced by their files in ordinal order.</returns>
    /// <exception cref="BadInputException">There is none, or a pattern matches none.</exception>
    public static string[] Expand(string[]? arguments) =>
        arguments is { Length: > 0 }
            ? arguments.SelectMany(Expand).ToArray()
            : throw new BadInputException("name at least one .tflite file");

    private static IEnumerable<string> Expand(string argument)
    {
        // On Unix a file may be named '*.tflite'; an exact match wins.
        if (argument.IndexOfAny(Wildcards) < 0 || File.Exists(argument))
        {
            return [argument];
        }

        var folder = Path.GetDirectoryName(argument) ?? string.Empty;
        if (folder.IndexOfAny(Wildcards) >= 0)
        {
            throw new BadInputException($"'{argument}': only the file name may hold * or ?; let the shell expand folders");
        }

        var searched = folder.Length == 0 ? "." : folder;
        var files = Directory.Exists(searched) ? Directory.GetFiles(searched, Path.GetFileName(argument)) : [];
        return files.Length > 0
            ? files.Select(file => Path.Combine(folder, Path.GetFileName(file))).Order(StringComparer.Ordinal)
            : throw new BadInputException($"'{argument}': no file matches this pattern");
    }
}
