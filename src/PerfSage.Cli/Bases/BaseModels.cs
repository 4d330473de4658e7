using PerfSage.Cli.Git;
using PerfSage.Contracts.Predictions;

namespace PerfSage.Cli.Bases;

/// <summary>Models as they were at another commit.</summary>
/// <param name="Repository">That holds all of them.</param>
/// <param name="Models">By the full path of the head's file.</param>
internal sealed record BaseModels(GitRepository Repository, BaseCommit Commit, IReadOnlyDictionary<string, BaseModel> Models)
{
    /// <param name="models">Full paths of the head's files.</param>
    /// <exception cref="GitException">There is no such base.</exception>
    public static BaseModels Read(GitRepository repository, string revision, bool mergeBase, IReadOnlyCollection<string> models)
    {
        var commit = repository.ResolveBase(revision, mergeBase);
        var (heads, files) = (models.ToArray(), repository.ReadFiles(commit, [.. models.Select(repository.RelativePath)]));
        var read = new BaseModel[files.Length];
        Parallel.For(0, files.Length, i => read[i] = BaseModel.Read(files[i], heads[i]));
        return new BaseModels(repository, new BaseCommit(revision, commit, mergeBase), heads.Zip(read).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
    }
}
