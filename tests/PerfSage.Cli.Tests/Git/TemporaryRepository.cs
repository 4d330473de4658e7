using System.Diagnostics;
using System.Text;
using PerfSage.Gate.Git;

namespace PerfSage.Cli.Tests.Git;

/// <summary>A real repository in a temporary folder; fails with Git's own words when Git is not there.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perfsage-git-");
    private int commands;

    public TemporaryRepository(params string[] initArguments) => Git(["init", "--quiet", "--initial-branch=main", .. initArguments, Root]);

    private TemporaryRepository(TemporaryRepository source, string[] cloneArguments) =>
        source.Git(["clone", "--quiet", .. cloneArguments, "file://" + source.Root, Root]);

    public string Root => Path.Combine(folder.FullName, "repo");

    public GitRepository Open() => GitRepository.Open(Root);

    public TemporaryRepository Clone(params string[] arguments) => new(this, arguments);

    public string FullPath(string path) => Path.Combine(Root, path);

    public TemporaryRepository Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllBytes(FullPath(path), content);
        return this;
    }

    public TemporaryRepository Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    /// <returns>Full hash of the new commit, which holds everything in the folder.</returns>
    public string Commit(string subject = "Change")
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "-m", subject);
        return Git("rev-parse", "HEAD");
    }

    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            GitExecutable.Path,
            [
                "-c",
                "user.name=Someone",
                "-c",
                "user.email=someone@example.com",
                "-c",
                "protocol.file.allow=always",
                "-c",
                "commit.gpgsign=false",
                "-c",
                "gc.auto=0",
                "-c",
                "maintenance.auto=false",
                .. arguments,
            ]
        )
        {
            WorkingDirectory = Directory.Exists(Root) ? Root : folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A minute apart, so that no order depends on how fast the test runs.
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = $"{1767225600 + (60 * commands++)} +0000";
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_NOSYSTEM"] = OperatingSystem.IsWindows()
            ? "NUL"
            : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Result.Trim()
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.Result}");
    }

    public void Dispose()
    {
        // Git makes its objects read-only, which Windows takes literally.
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal;
        }

        folder.Delete(recursive: true);
    }
}
