using System.Text.RegularExpressions;

namespace PerfSage.Architecture.Tests.Folders;

/// <summary>A file of source without its comments.</summary>
internal static partial class SourceText
{
    public static string Read(string path) => Comment().Replace(File.ReadAllText(path), "");

    /// <returns>Empty for top-level statements.</returns>
    public static string NamespaceOf(string text) => Namespace().Match(text).Groups[1].Value;

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
