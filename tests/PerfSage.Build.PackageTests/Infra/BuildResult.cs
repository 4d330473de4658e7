using System.Text.RegularExpressions;

namespace PerfSage.Build.PackageTests.Infra;

internal sealed record BuildResult(int ExitCode, string Output)
{
    /// <summary>
    /// Distinct errors and warnings as "file(line,column): error ID: text", the file without its folder;
    /// MSBuild repeats them in its summary.
    /// </summary>
    public IReadOnlyList<string> Diagnostics { get; } =
        Output
            .Split('\n')
            .Where(line => Regex.IsMatch(line, @": (error|warning) [A-Z]+\d+: "))
            .Select(line => Regex.Replace(line.Trim(), @" \(https?://\S+\)", ""))
            .Select(line => Regex.Replace(line, @" \[[^\]]*(proj|TargetFramework=)[^\]]*\]$", ""))
            .Select(line => Regex.Replace(line, @"^(.*?/(?=[^/]+\(\d+,\d+\): )|[^(:]*/)", ""))
            .Distinct()
            .ToArray();

    public BuildResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    /// <summary>Fails the test unless the build failed with exactly these diagnostics, each of which starts with the text given.</summary>
    public BuildResult FailedWith(params string[] starts)
    {
        Assert.True(ExitCode != 0, Output);
        Assert.True(
            Diagnostics.Count == starts.Length && starts.All(start => Diagnostics.Any(d => d.StartsWith(start, StringComparison.Ordinal))),
            Output
        );
        Assert.DoesNotContain("   at ", Output, StringComparison.Ordinal);
        return this;
    }
}
