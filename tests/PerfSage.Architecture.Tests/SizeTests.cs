using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfSage.Architecture.Tests;

/// <summary>Short lines and small files. The formatter breaks code to its width, but neither strings nor comments.</summary>
public sealed partial class SizeTests
{
    private const int LongestFile = 250;
    private static readonly string[] CodeExtensions = [".cs", ".py", ".js", ".mjs", ".css", ".sh"];

    [Fact]
    public void No_line_of_CSharp_is_longer_than_the_formatter_makes_them()
    {
        var settings = File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig"));
        var longest = int.Parse(CSharpWidth().Match(settings).Groups[1].Value, CultureInfo.InvariantCulture);
        var files = OwnFiles.All.Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).ToArray();
        Assert.Contains("tests/PerfSage.Architecture.Tests/SizeTests.cs", files);
        AssertNone(
            from file in files
            from line in OwnFiles.Lines(file).Select((text, index) => (text.Length, Number: index + 1))
            where line.Length > longest
            select $"{file}:{line.Number} has {line.Length} characters"
        );
    }

    [Theory]
    [InlineData("src/")]
    [InlineData("eng/")]
    public void No_file_of_code_is_longer_than_250_lines(string folder)
    {
        var files = OwnFiles
            .All.Where(f => f.StartsWith(folder, StringComparison.Ordinal))
            .Where(f => CodeExtensions.Contains(Path.GetExtension(f), StringComparer.Ordinal))
            .ToArray();
        Assert.NotEmpty(files);
        AssertNone(
            files
                .Select(file => (Name: file, OwnFiles.Lines(file).Length))
                .Where(f => f.Length > LongestFile)
                .Select(f => $"{f.Name} has {f.Length} lines")
        );
    }

    // Assert.Empty cuts texts off.
    private static void AssertNone(IEnumerable<string> texts)
    {
        var all = texts.ToArray();
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    [GeneratedRegex(@"^\[\*\.cs\]\r?$[^\[]*?^max_line_length = (\d+)\r?$", RegexOptions.Multiline)]
    private static partial Regex CSharpWidth();
}
