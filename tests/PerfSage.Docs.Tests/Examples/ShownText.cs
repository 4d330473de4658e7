using System.Text.RegularExpressions;

namespace PerfSage.Docs.Tests.Examples;

/// <summary>
/// What is printed, with a reader's folder, the documented version and one day in place of those that the tests happen to have.
/// </summary>
/// <param name="folder">Of the scene.</param>
internal sealed partial class ShownText(string folder)
{
    private const string Folder = "/home/me/App";
    private const string Day = "2026-11-30";

    private static readonly string Version = Regex
        .Match(File.ReadAllText(Repository.Path("CHANGELOG.md")), @"^## (\d\S*)", RegexOptions.Multiline)
        .Groups[1]
        .Value;

    public string In(string output) => string.Join('\n', output.ReplaceLineEndings("\n").Split('\n').Select(Line));

    // A path that begins a line is relative, as for readers who work in the folder.
    private string Line(string line)
    {
        var relative = line.StartsWith(folder, StringComparison.Ordinal) ? line[(folder.Length + 1)..] : line;
        var absolute = relative.Replace(folder, Folder, StringComparison.Ordinal);
        return Today().Replace(OwnVersion().Replace(absolute, $"${{before}}{Version}"), Day);
    }

    // In a sentence, in a reference to the package, and as the tag of the action.
    [GeneratedRegex(@"(?<before>perfsage |""PerfSage\.Build"" Version=""|eng/ci/github@v)\d+\.\d+\.\d+[-.\w]*")]
    private static partial Regex OwnVersion();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d(?=, perfsage )")]
    private static partial Regex Today();
}
