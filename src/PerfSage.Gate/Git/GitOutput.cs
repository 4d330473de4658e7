using System.Text;

namespace PerfSage.Gate.Git;

/// <summary>What a Git command answered.</summary>
/// <param name="Output">Raw: paths are bytes to Git.</param>
internal sealed record GitOutput(int ExitCode, byte[] Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    public string Text => Encoding.UTF8.GetString(Output);

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>Of output made with <c>-z</c>.</summary>
    public string[] Fields => Text.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Git's own words, for failures that nobody foresaw.</summary>
    public string Reason =>
        Error.Split('\n', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [] => $"exit code {ExitCode}",
            var lines => (lines.FirstOrDefault(l => l.StartsWith("fatal: ", StringComparison.Ordinal)) ?? lines[0])
                .Replace("fatal: ", "", StringComparison.Ordinal)
                .Trim(),
        };

    /// <exception cref="GitException">The command failed.</exception>
    public GitOutput OrThrow() => Succeeded ? this : throw new GitException($"Git failed: {Reason}");
}
