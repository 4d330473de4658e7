using PerfSage.Contracts.Policies;
using PerfSage.Core.Files;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Models;
using PerfSage.Gate.Setup.Budgets;
using PerfSage.Gate.Setup.Models;
using PerfSage.Gate.Setup.Projects;
using PerfSage.Gate.Setup.Repositories;

namespace PerfSage.Gate.Setup;

/// <summary>What is there before anything is predicted.</summary>
/// <param name="Open">Models without a budget that can get one.</param>
/// <param name="Gaps">Models that cannot.</param>
/// <param name="Problems">Projects that cannot be read, or only by MSBuild.</param>
internal sealed record SetupSurvey(
    RepositoryFiles Files,
    IReadOnlyList<FoundModel> Models,
    IReadOnlyList<FoundModel> Open,
    IReadOnlyList<Gap> Gaps,
    IReadOnlyList<string> Problems
)
{
    public IReadOnlyCollection<ModelRequest> Requests =>
        [.. Open.Select(m => new ModelRequest(Files.FullPath(m.Path), Contracts.Budgets.ModelReading.AsItIs))];

    /// <exception cref="BadInputException">There is no model, or the policy that is there cannot be read.</exception>
    public static SetupSurvey Of(string folder)
    {
        var files = RepositoryFiles.Find(folder);
        var (projects, problems) = ReadProjects(files);
        var models = new ModelFinder(files, projects).Find();
        if (models.Count + problems.Count == 0)
        {
            throw new BadInputException($"'{folder}' has no .tflite file, and no project that downloads one");
        }

        var policies = files.Paths.Where(p => Path.GetFileName(p) == Policy.FileName).Select(p => ReadPolicy(files, p)).ToArray();
        var (open, gaps) = (new List<FoundModel>(), new List<Gap>());
        foreach (var model in models.Where(m => !HasBudget(files, policies, m)))
        {
            if (Obstacle(files, policies, model) is { } reason)
            {
                gaps.Add(new Gap(model, null, reason));
            }
            else
            {
                open.Add(model);
            }
        }

        return new SetupSurvey(files, models, open, gaps, problems);
    }

    private static (IReadOnlyList<AppProject> Projects, IReadOnlyList<string> Problems) ReadProjects(RepositoryFiles files)
    {
        var (projects, problems) = (new List<AppProject>(), new List<string>());
        foreach (var path in files.Paths.Where(p => p.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)))
        {
            try
            {
                var project = ProjectReader.Read(files, path);
                projects.Add(project);
                problems.AddRange(
                    project
                        .Downloads.Where(d => d.File is null)
                        .Select(d => $"'{path}': only MSBuild knows what target '{d.Target}' downloads; its models need budgets by hand")
                );
            }
            catch (BadInputException e)
            {
                problems.Add($"'{path}' cannot be read: {e.Message}");
            }
        }

        return (projects, problems);
    }

    private static Policy ReadPolicy(RepositoryFiles files, string path)
    {
        var full = files.FullPath(path);
        var policy = PolicyFile.Read(full);
        return policy.Findings.Count == 0
            ? policy
            : throw new BadInputException(policy.Findings.Select(f => $"'{path}', line {f.Location.Line}: {f.Message}"));
    }

    private static bool HasBudget(RepositoryFiles files, IReadOnlyList<Policy> policies, FoundModel model) =>
        model.ShippedBy.Any(s => s.Project.Judges(s.Item))
        || policies.Any(p =>
            PolicyExpansion.Relative(p, files.FullPath(model.Path)) is { } item
            && p.Budgets.Any(b => b.Include.Any(pattern => pattern.Matches(item)))
        );

    private static string? Obstacle(RepositoryFiles files, IReadOnlyList<Policy> policies, FoundModel model)
    {
        var nearest = policies
            .Select(p => Path.GetRelativePath(files.Root, p.Path).Replace('\\', '/'))
            .Where(p => model.Path.StartsWith(p[..^Policy.FileName.Length], StringComparison.Ordinal))
            .MaxBy(p => p.Length);
        return ModelName.Problem(model.Path) is { } problem ? problem
            : model.NeedsItem && !model.ShippedBy.Any(s => s.Project.IsSdkStyle)
                ? $"its budget has to be an item of a project, and '{model.ShippedBy[0].Project.Path}' is no SDK-style one"
            : nearest is not null and not Policy.FileName ? $"'{nearest}' stands between it and the repository's: add its budget there"
            : File.Exists(files.FullPath(model.Path)) ? null
            : $"it is not there before {model.ShippedBy[0].As} ran: build once, then run 'perfsage init' again";
    }
}
