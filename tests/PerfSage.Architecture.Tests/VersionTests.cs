using System.Text.RegularExpressions;

namespace PerfSage.Architecture.Tests;

/// <summary>What a reader copies names the version that the changelog describes; eng/release/notes.sh refuses any other tag.</summary>
public sealed class VersionTests
{
    private static readonly string Newest = Regex
        .Match(Text("CHANGELOG.md"), @"^## (\d+\.\d+\.\d+\S*)", RegexOptions.Multiline)
        .Groups[1]
        .Value;

    public static TheoryData<string, string> Mentions =>
        new()
        {
            { "README.md", @"Include=""PerfSage\.Build"" Version=""([^""]+)""" },
            { "README.md", @"eng/ci/github@v(\S+)" },
            { "docs/ci.md", @"eng/ci/github@v(\S+)" },
            { "docs/ci.md", @"refs/tags/v(\S+)" },
        };

    [Theory]
    [MemberData(nameof(Mentions))]
    public void The_documents_name_the_newest_version(string file, string pattern)
    {
        var versions = Regex.Matches(Text(file), pattern).Select(m => m.Groups[1].Value).ToArray();
        Assert.NotEmpty(versions);
        Assert.All(versions, version => Assert.Equal(Newest, version));
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));
}
