using PerfSage.Core.Files;

namespace PerfSage.Gate.Projects;

/// <summary>An app that is one file of C#, which the SDK makes a project for: <c>dotnet run app.cs</c>.</summary>
internal static class FileBasedApp
{
    private const string Extension = ".cs";

    public static bool HasName(string file) => Extension.Equals(Path.GetExtension(file), StringComparison.OrdinalIgnoreCase);

    /// <returns>
    /// Whether it has a directive, such as <c>#:package</c>. Without any, nothing tells it from the C# of a project.
    /// </returns>
    public static bool Is(string file) =>
        HasName(file)
        && RegularFile.HasContent(file)
        && File.ReadLines(file).TakeWhile(IsBeforeCode).Any(l => l.StartsWith("#:", StringComparison.Ordinal));

    // The compiler wants directives before all else.
    private static bool IsBeforeCode(string line) => line.TrimStart() is "" or ['#' or '/' or '*', ..];
}
