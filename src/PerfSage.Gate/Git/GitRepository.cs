namespace PerfSage.Gate.Git;

/// <summary>The repository that a folder belongs to; read through the <c>git</c> program, never written.</summary>
/// <param name="Folder">Inside the working tree, full path as the user has it.</param>
/// <param name="Prefix">Of <paramref name="Folder"/> relative to the root: empty, or with forward slashes and one at its end.</param>
/// <param name="Root">Of the working tree; full path with links resolved.</param>
/// <param name="CommonFolder">The <c>.git</c> folder that all worktrees share; full path.</param>
/// <param name="IsShallow">Whether history is cut off.</param>
internal sealed record GitRepository(string Folder, string Prefix, string Root, string CommonFolder, bool IsShallow)
{
    /// <exception cref="GitException">It is in no working tree, Git refuses it, or there is no Git.</exception>
    public static GitRepository Open(string folderInside)
    {
        var folder = Path.GetFullPath(folderInside);
        if (!Directory.Exists(folder))
        {
            throw new GitException($"the folder '{folderInside}' does not exist");
        }

        var answer = GitProcess.Run(folder, "rev-parse", "--is-shallow-repository", "--git-common-dir", "--show-prefix", "--show-toplevel");
        if (!answer.Succeeded || answer.Lines is not [var shallow, var common, var prefix, var root])
        {
            throw new GitException(OpenFailure(folderInside, answer));
        }

        return new GitRepository(folder, prefix, Path.GetFullPath(root), Path.GetFullPath(common, folder), shallow == "true");
    }

    public GitOutput Run(params IEnumerable<string> arguments) => GitProcess.Run(Root, arguments);

    /// <returns>With forward slashes, as Git names it; links on the way to <see cref="Folder"/> do not matter.</returns>
    /// <exception cref="GitException">The file is outside of the repository.</exception>
    public string RelativePath(string file)
    {
        var segments = new Stack<string>(Prefix.Split('/', StringSplitOptions.RemoveEmptyEntries));
        var relative = Path.GetRelativePath(Folder, Path.GetFullPath(file));
        foreach (var segment in relative.Split(Path.DirectorySeparatorChar))
        {
            if (Path.IsPathRooted(relative) || (segment == ".." && segments.Count == 0))
            {
                throw new GitException($"'{file}' is outside of the Git repository '{Root}'");
            }

            if (segment == "..")
            {
                segments.Pop();
            }
            else if (segment != ".")
            {
                segments.Push(segment);
            }
        }

        return string.Join('/', segments.Reverse());
    }

    public string FullPath(string relativePath) => Path.Combine(Root, relativePath);

    private static string OpenFailure(string folder, GitOutput answer) =>
        answer.Error switch
        {
            var e
                when e.Contains("dubious ownership", StringComparison.Ordinal)
                    || e.Contains("unsafe repository", StringComparison.Ordinal) =>
                $"Git refuses the repository of '{folder}' because another user owns it; "
                    + $"if you trust it: git config --global --add safe.directory {SafeDirectory(e, folder)}",
            var e when e.Contains("not a git repository", StringComparison.OrdinalIgnoreCase) => $"'{folder}' is in no Git repository",
            var e when e.Contains("must be run in a work tree", StringComparison.Ordinal) =>
                $"'{folder}' is in a bare Git repository, which has no files to judge",
            _ => $"Git cannot open the repository of '{folder}': {answer.Reason}",
        };

    private static string SafeDirectory(string error, string folder) => error.Split('\'') is [_, var named, ..] ? named : folder;
}
