using PerfSage.Gate.Git;
using PerfSage.Gate.History.Versions;
using PerfSage.Gate.Models;

namespace PerfSage.Gate.History;

/// <summary>Finds the models that were asked for.</summary>
internal static class HistorySelection
{
    public static (GitRepository Repository, ModelHistory[] Models) Select(HistoryQuery query)
    {
        var repository = GitRepository.Open(query.Paths.Count == 0 ? "." : ExistingFolder(query.Paths[0]));
        if (!repository.HasCommit())
        {
            throw new BadInputException("HEAD has no commit yet");
        }

        var since = query.Since is { } revision ? repository.ResolveCommit(revision) : null;
        var models = Array.ConvertAll(Lineage.Of(repository.ReadLog(ModelFile.Kind, since)), m => Newest(m, query.MaxCount));
        if (query.Paths.Count == 0)
        {
            return models.Length > 0 ? (repository, models) : throw new BadInputException($"{Where(query)} has no .tflite model");
        }

        var paths = query.Paths.Select(p => (Given: p, Relative: repository.RelativePath(p))).ToArray();
        var missing = paths
            .Where(p => !models.Any(m => m.IsUnder(p.Relative)))
            .Select(p => $"'{p.Given}': {Where(query)} has no such .tflite model")
            .ToArray();
        return missing.Length == 0
            ? (repository, [.. models.Where(m => paths.Any(p => m.IsUnder(p.Relative)))])
            : throw new BadInputException(missing);
    }

    private static string Where(HistoryQuery query) =>
        query.Since is null ? "the history of HEAD" : $"the history of HEAD since '{query.Since}'";

    private static ModelHistory Newest(ModelHistory model, int? count) =>
        count is { } most ? model with { Versions = [.. model.Versions.Take(most)] } : model;

    /// <summary>A model that was removed may have taken its folder along.</summary>
    private static string ExistingFolder(string path)
    {
        var folder = Path.GetFullPath(path);
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new BadInputException($"'{path}' does not exist");
        }

        return folder;
    }
}
