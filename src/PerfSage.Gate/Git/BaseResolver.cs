namespace PerfSage.Gate.Git;

/// <summary>Finds the commit that the working tree is compared with.</summary>
internal static class BaseResolver
{
    private const string InActions = "in GitHub Actions, give actions/checkout 'fetch-depth: 0'";

    /// <param name="revision">Anything that names a commit: a branch, a tag, a hash, <c>HEAD^1</c>.</param>
    /// <param name="mergeBase">
    /// Whether to compare with the commit where HEAD left the revision, as pull requests do, rather than the revision itself.
    /// </param>
    /// <returns>Full hash. Of several merge bases, the one that Git's own three-dot diff takes.</returns>
    /// <exception cref="BaseUnavailableException">There is no such commit, or this clone does not have it.</exception>
    public static string ResolveBase(this GitRepository repository, string revision, bool mergeBase = true)
    {
        var commit = repository.ResolveCommit(revision);
        if (!mergeBase)
        {
            return commit;
        }

        if (!repository.HasCommit())
        {
            throw new BaseUnavailableException("HEAD has no commit yet, so nothing can be compared with it");
        }

        var answer = repository.Run("merge-base", "HEAD", commit);
        if (answer.ExitCode > 1)
        {
            answer.OrThrow();
        }

        if (!answer.Succeeded)
        {
            throw new BaseUnavailableException(
                repository.IsShallow
                    ? CutOff(revision)
                    : $"HEAD and '{revision}' have no commit in common; compare with a revision that HEAD descends from"
            );
        }

        var found = answer.Lines[0];
        return IsCertain(repository, commit, found) ? found : throw new BaseUnavailableException(CutOff(revision));
    }

    /// <returns>Full hash of the revision itself.</returns>
    /// <exception cref="BaseUnavailableException">There is no such commit, or this clone does not have it.</exception>
    public static string ResolveCommit(this GitRepository repository, string revision) =>
        Commit(repository, revision) ?? throw new BaseUnavailableException(Unknown(repository, revision));

    public static bool HasCommit(this GitRepository repository) => Commit(repository, "HEAD") is not null;

    /// <returns>Full hash; null if nothing in this clone has that name.</returns>
    private static string? Commit(GitRepository repository, string revision)
    {
        // What starts with a dash would be read as an option.
        if (revision.Length == 0 || revision[0] == '-' || revision.Any(char.IsControl))
        {
            return null;
        }

        var answer = repository.Run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
        return answer.Succeeded ? answer.Lines[0] : null;
    }

    /// <summary>
    /// Where history is cut off, the best common commit may lie behind the cut; then Git names an older one. It cannot as
    /// long as none of the commits after it are at the cut.
    /// </summary>
    private static bool IsCertain(GitRepository repository, string commit, string found)
    {
        if (!repository.IsShallow || found == commit)
        {
            return true;
        }

        var cut = File.ReadAllLines(Path.Combine(repository.CommonFolder, "shallow")).ToHashSet(StringComparer.Ordinal);
        return !repository.Run("rev-list", "HEAD", commit, "--not", found).OrThrow().Lines.Any(cut.Contains);
    }

    private static string Unknown(GitRepository repository, string revision)
    {
        if (!revision.StartsWith("origin/", StringComparison.Ordinal) && Commit(repository, "origin/" + revision) is not null)
        {
            return $"'{revision}' names no commit of this clone; did you mean 'origin/{revision}'?";
        }

        return repository.IsShallow
            ? $"'{revision}' is not in this shallow clone; {InActions}, elsewhere run 'git fetch --unshallow' and '{Fetch(revision)}'"
            : $"'{revision}' names no commit of this clone; run '{Fetch(revision)}' if it is on the server";
    }

    private static string CutOff(string revision) =>
        $"the history between HEAD and '{revision}' is cut off in this shallow clone; {InActions}, elsewhere run 'git fetch --unshallow'";

    private static string Fetch(string revision) =>
        revision.StartsWith("origin/", StringComparison.Ordinal) && revision.Length > "origin/".Length
            ? $"git fetch origin {revision["origin/".Length..]}"
            : "git fetch origin";
}
