using PerfSage.Contracts;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Gate.Bases;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Git;
using PerfSage.Gate.Models;

namespace PerfSage.Gate.Projects;

/// <summary>What a gate is to judge.</summary>
/// <param name="Budgets">Of each project, and of a policy that stands for itself.</param>
/// <param name="Requests">The models, full paths without repetition.</param>
/// <param name="Base">Null when nothing is compared.</param>
/// <param name="Root">Full path of the folder that paths are shown relative to.</param>
internal sealed record GateRequest(
    IReadOnlyList<BudgetRequest> Budgets,
    IReadOnlyCollection<ModelRequest> Requests,
    BaseModels? Base,
    string Root
)
{
    /// <summary>The devices of all.</summary>
    public DeviceCatalog Catalog { get; } = Union(Budgets);

    /// <param name="projects">
    /// Project files; with <paramref name="budgetFiles"/> empty as well, all of the repository of the current folder.
    /// </param>
    /// <param name="budgetFiles">budgets.txt that builds wrote.</param>
    /// <param name="revision">To compare with; null for none.</param>
    /// <param name="mergeBase">Whether to compare with the commit where HEAD left the revision, rather than the revision itself.</param>
    /// <exception cref="BadInputException">There is nothing to judge, or it cannot be read.</exception>
    /// <exception cref="GitException">There is no such base.</exception>
    public static GateRequest Read(IReadOnlyList<string> projects, IReadOnlyList<string> budgetFiles, string? revision, bool mergeBase)
    {
        var folder = projects.Count > 0 ? Folder(projects[0]) : Directory.GetCurrentDirectory();
        if (projects.Count + budgetFiles.Count == 0)
        {
            return Of(RepositoryBudgets.Read(GitRepository.Open(folder), folder), folder, revision, mergeBase);
        }

        BudgetRequest[] budgets = [.. projects.SelectMany(ProjectBudgets.Read), .. budgetFiles.Select(BudgetRequest.Read)];
        return Of(budgets, Folder(budgets[0].File.Settings.Project), revision, mergeBase);
    }

    private static GateRequest Of(IReadOnlyList<BudgetRequest> budgets, string folder, string? revision, bool mergeBase)
    {
        var models = Models(budgets);
        if (revision is null)
        {
            return new GateRequest(budgets, models, null, RootOf(folder));
        }

        var repository = GitRepository.Open(folder);
        return new GateRequest(budgets, models, BaseModels.Read(repository, revision, mergeBase, models), repository.Root);
    }

    private static ModelRequest[] Models(IEnumerable<BudgetRequest> budgets)
    {
        var requests = new Dictionary<string, ModelRequest>(StringComparer.Ordinal);
        foreach (var request in budgets.SelectMany(r => r.ModelRequests))
        {
            if (!requests.TryAdd(request.Path, request) && requests[request.Path] != request)
            {
                throw new BadInputException(
                    $"error {DiagnosticIds.ContradictoryBudgets}: projects say of '{request.Path}' that it is run in different ways "
                        + "(InputShape, Signature, TripCount); judge them one at a time with --project"
                );
            }
        }

        return [.. requests.Values];
    }

    // Paths are shown relative to the repository, so that CI services find the files; without one, to the project.
    private static string RootOf(string folder)
    {
        try
        {
            return GitRepository.Open(folder).Root;
        }
        catch (GitException)
        {
            return folder;
        }
    }

    private static DeviceCatalog Union(IEnumerable<BudgetRequest> requests)
    {
        try
        {
            return requests.Aggregate(DeviceCatalog.Builtin, (all, request) => all.Union(request.Catalog));
        }
        catch (DeviceFileException e)
        {
            throw new BadInputException(
                $"error {DiagnosticIds.InvalidDevice}: projects have different device files of one name: {e.Message}"
            );
        }
    }

    private static string Folder(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!;
}
