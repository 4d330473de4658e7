namespace PerfSage.Architecture.Tests;

/// <summary>Files of the repository that people wrote, found without Git, which an archive of the source does not have.</summary>
internal static class OwnFiles
{
    private static readonly string[] Outputs = ["artifacts", "bin", "obj", "node_modules"];

    /// <returns>Paths relative to the repository, with forward slashes.</returns>
    public static IReadOnlyList<string> All { get; } =
        Under(Repository.Root)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToArray();

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Repository.Root, file));

    // Folders such as .git and .vs hold what programs wrote.
    private static IEnumerable<string> Under(string folder) =>
        Directory
            .EnumerateDirectories(folder)
            .Where(sub => Path.GetFileName(sub) is var name && name[0] != '.' && !Outputs.Contains(name, StringComparer.Ordinal))
            .SelectMany(Under)
            .Concat(Directory.EnumerateFiles(folder));
}
