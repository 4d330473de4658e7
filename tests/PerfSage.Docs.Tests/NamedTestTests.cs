using System.Text.RegularExpressions;

namespace PerfSage.Docs.Tests;

/// <summary>A document that says which test holds a promise names one that is there.</summary>
public sealed class NamedTestTests
{
    [Fact]
    public void Each_way_to_lose_a_verdict_has_a_test_of_that_name()
    {
        var named = Regex.Matches(
            File.ReadAllText(Repository.Path("docs/robustness.md")),
            @"`(\w+Tests)\.(\w+)` \|$",
            RegexOptions.Multiline
        );
        var rows = Regex.Matches(File.ReadAllText(Repository.Path("docs/robustness.md")), @"Tests\.\w+");
        Assert.Equal(rows.Count, named.Count);
        Assert.True(named.Count > 20);
        Assert.All(named, test => Assert.True(IsThere(test.Groups[1].Value, test.Groups[2].Value), test.Value));
    }

    private static bool IsThere(string type, string method) =>
        Directory
            .GetFiles(Repository.Path("tests/PerfSage.Build.PackageTests"), type + ".cs")
            .Any(file => File.ReadAllText(file).Contains($"public async Task {method}(", StringComparison.Ordinal));
}
