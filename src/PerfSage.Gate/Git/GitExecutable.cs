namespace PerfSage.Gate.Git;

/// <summary>
/// Finds <c>git</c> on the search path itself: started by its bare name, Windows would also take one that lies in the
/// current folder, which a pull request could have put there.
/// </summary>
internal static class GitExecutable
{
    private static readonly Lazy<string?> Installed = new(() => Find(Environment.GetEnvironmentVariable("PATH") ?? ""));

    /// <exception cref="GitException">There is none.</exception>
    public static string Path => Installed.Value ?? throw new GitException("Git is not installed, or its folder is not in PATH");

    /// <param name="searchPath">As in the variable PATH; relative folders are passed over.</param>
    public static string? Find(string searchPath)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return searchPath
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(System.IO.Path.IsPathFullyQualified)
            .Select(folder => System.IO.Path.Combine(folder, name))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path) =>
        File.Exists(path)
        && (
            OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0
        );
}
