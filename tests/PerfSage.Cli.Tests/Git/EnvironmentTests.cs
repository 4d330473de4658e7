using System.Diagnostics;
using PerfSage.Gate.Git;

namespace PerfSage.Cli.Tests.Git;

/// <summary>These set variables of the whole process, so nothing else may run meanwhile.</summary>
[Collection(SerialTests.Name)]
public sealed class EnvironmentTests
{
    [Fact]
    public void A_repository_of_somebody_else_says_how_to_trust_it()
    {
        using var repository = new TemporaryRepository();
        // Git's own switch for its own tests.
        Environment.SetEnvironmentVariable("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
        try
        {
            Assert.EndsWith(
                $"git config --global --add safe.directory {repository.Root}",
                Assert.Throws<GitException>(() => repository.Open()).Message,
                StringComparison.Ordinal
            );
        }
        finally
        {
            Environment.SetEnvironmentVariable("GIT_TEST_ASSUME_DIFFERENT_OWNER", null);
        }
    }

    [Fact]
    public void What_a_hook_exports_does_not_lead_astray()
    {
        using var repository = new TemporaryRepository();
        repository.Write("src/a", "a").Commit();
        Environment.SetEnvironmentVariable("GIT_DIR", ".git");
        try
        {
            Assert.Equal("src/", GitRepository.Open(repository.FullPath("src")).Prefix);
        }
        finally
        {
            Environment.SetEnvironmentVariable("GIT_DIR", null);
        }
    }

    [Fact]
    public void Without_Git_it_is_said()
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, ["exec", Path.Combine(AppContext.BaseDirectory, "perfsage.dll"), "history"])
        {
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = "";
        using var process = Process.Start(start)!;
        Assert.Equal("perfsage: Git is not installed, or its folder is not in PATH", process.StandardError.ReadToEnd().Trim());
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
    }
}
