using System.Diagnostics;

namespace PerfSage.Docs.Tests.Examples;

/// <summary>The Git repository of a scene. What is committed at a stated day has the same hash every time.</summary>
internal sealed class SceneRepository(string folder)
{
    private static readonly string[] Settings =
    [
        "-c",
        "user.name=Me",
        "-c",
        "user.email=me@example.com",
        "-c",
        "protocol.file.allow=always",
        "-c",
        "core.autocrlf=false",
    ];

    private static readonly string Nothing = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    /// <summary>Commits everything in the folder; the first commit makes the repository.</summary>
    public string Commit(string day, string subject)
    {
        if (!Directory.Exists(Path.Combine(folder, ".git")))
        {
            Git(["init", "--quiet", "--initial-branch=main"]);
        }

        Git(["add", "--all"]);
        return Git(["commit", "--quiet", "-m", subject], day);
    }

    public string Git(string[] arguments, string day = "2026-01-01")
    {
        var start = new ProcessStartInfo("git", [.. Settings, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = $"{day}T12:00:00Z";
        start.Environment["GIT_CONFIG_GLOBAL"] = Nothing;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
