using System.Text.RegularExpressions;

namespace PerfSage.Architecture.Tests;

/// <summary>A tag of an action can be moved to other code; a commit cannot.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string[] Paths =
    [
        .. new[] { ".github", "eng/ci/github" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.yml", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    public static TheoryData<string> Files => new(Paths);

    [Theory]
    [MemberData(nameof(Files))]
    public void An_action_is_pinned_by_its_commit_and_says_its_version(string file) =>
        Assert.All(Actions(file), line => Assert.Matches(@"uses: (\./\S+|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$", line));

    [Fact]
    public void There_are_actions_to_look_at() => Assert.NotEmpty(Paths.SelectMany(Actions));

    private static IEnumerable<string> Actions(string file) =>
        File.ReadAllLines(Path.Combine(Repository.Root, file)).Where(line => Uses().IsMatch(line));

    [GeneratedRegex(@"^\s*(- )?uses:")]
    private static partial Regex Uses();
}
