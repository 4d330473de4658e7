using PerfSage.Contracts.Predictions;
using PerfSage.Gate.Git;
using PerfSage.Gate.Models;

namespace PerfSage.Gate.Bases;

/// <summary>Models as they were at another commit; read while the caller does something else.</summary>
internal sealed class BaseModels
{
    private readonly Task<IReadOnlyDictionary<string, BaseModel>> reading;

    private BaseModels(GitRepository repository, BaseCommit commit, IReadOnlyCollection<ModelRequest> models)
    {
        Commit = commit;
        reading = Task.Run<IReadOnlyDictionary<string, BaseModel>>(() => Read(repository, commit.Commit, models));
    }

    public BaseCommit Commit { get; }

    /// <summary>By the full path of the head's file.</summary>
    /// <exception cref="GitException">Git fails, or a file is outside of the repository.</exception>
    public IReadOnlyDictionary<string, BaseModel> Models => reading.GetAwaiter().GetResult();

    /// <param name="models">The head's files, in the repository.</param>
    /// <exception cref="GitException">There is no such base.</exception>
    public static BaseModels Read(GitRepository repository, string revision, bool mergeBase, IReadOnlyCollection<ModelRequest> models) =>
        new(repository, new BaseCommit(revision, repository.ResolveBase(revision, mergeBase), mergeBase), models);

    private static Dictionary<string, BaseModel> Read(GitRepository repository, string commit, IReadOnlyCollection<ModelRequest> models)
    {
        // One is parsed while Git unpacks the next.
        var parsing = new List<Task<BaseModel>>();
        var files = repository.ReadFiles(commit, [.. models.Select(m => repository.RelativePath(m.Path))], ModelFile.Kind);
        foreach (var (file, model) in files.Zip(models))
        {
            parsing.Add(Task.Run(() => BaseModel.Read(file, model.Reading)));
        }

        return models.Zip(parsing).ToDictionary(p => p.First.Path, p => p.Second.GetAwaiter().GetResult(), StringComparer.Ordinal);
    }
}
