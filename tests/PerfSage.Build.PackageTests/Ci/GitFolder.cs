using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace PerfSage.Build.PackageTests.Ci;

/// <summary>A folder in which Git is run, without the machine's or the user's settings.</summary>
internal sealed record GitFolder(string Path)
{
    public async Task<string> Git(params string[] arguments)
    {
        var result = await Cli.Wrap("git")
            .WithArguments([
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@example.com",
                "-c",
                "init.defaultBranch=main",
                "-c",
                "commit.gpgsign=false",
                .. arguments,
            ])
            .WithWorkingDirectory(Path)
            .WithEnvironmentVariables(e => e.Set("GIT_CONFIG_GLOBAL", "/dev/null").Set("GIT_CONFIG_NOSYSTEM", "1"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8);
        Assert.True(result.ExitCode == 0, $"git {string.Join(' ', arguments)}: {result.StandardError}");
        return result.StandardOutput.Trim();
    }

    /// <returns>Hash of the commit.</returns>
    public async Task<string> Commit(string message)
    {
        await Git("add", "--all");
        await Git("commit", "--quiet", "--message", message);
        return await Git("rev-parse", "HEAD");
    }

    /// <summary>What actions/checkout does for the ref of a pull request.</summary>
    public static async Task<GitFolder> Checkout(string path, string url, string reference, bool isShallow)
    {
        var clone = new GitFolder(Directory.CreateDirectory(path).FullName);
        await clone.Git("init", "--quiet");
        await clone.Git("remote", "add", "origin", url);
        await clone.Git([
            "fetch",
            "--quiet",
            "--no-tags",
            .. isShallow
                ? (string[])["--depth=1", "origin", $"+{reference}:{Local(reference)}"]
                : ["origin", "+refs/heads/*:refs/remotes/origin/*", $"+{reference}:{Local(reference)}"],
        ]);
        await clone.Git("checkout", "--quiet", "--detach", Local(reference));
        return clone;
    }

    private static string Local(string reference) =>
        reference
            .Replace("refs/pull/", "refs/remotes/pull/", StringComparison.Ordinal)
            .Replace("refs/heads/", "refs/remotes/origin/", StringComparison.Ordinal);
}
