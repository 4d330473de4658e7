using System.Globalization;
using PerfSage.Contracts.Policies;
using PerfSage.Contracts.ProjectFiles;
using PerfSage.Contracts.Requests;
using PerfSage.Contracts.Text;
using PerfSage.Core.Files;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Git;
using PerfSage.Gate.Models;

namespace PerfSage.Gate.Projects;

/// <summary>Every budget of a repository: those of its projects, and those of its policy on models that are in no project.</summary>
internal static class RepositoryBudgets
{
    private static readonly string[] ProjectExtensions = [".csproj", ".fsproj", ".vbproj"];

    /// <param name="folder">In the repository; from here upwards, to the repository's root, a policy counts even if Git ignores it.</param>
    /// <exception cref="BadInputException">There is none, or a project cannot be evaluated.</exception>
    public static IReadOnlyList<BudgetRequest> Read(GitRepository repository, string folder)
    {
        var files = repository
            .Run("ls-files", "-z", "--cached", "--others", "--exclude-standard")
            .OrThrow()
            .Fields.Select(repository.FullPath)
            .Where(File.Exists)
            .ToArray();
        CheckNames(repository, files);
        var ofProjects = Projects(files);
        BudgetRequest[] requests = [.. ofProjects, .. Policies(files, FindPolicy(repository, folder), ofProjects)];
        return requests.Length > 0
            ? requests
            : throw new BadInputException("nothing here has a PerfBudget; name a project with --project, or write a perfbudgets.xml");
    }

    // A build finds it by that name where file names have no case, and elsewhere finds none.
    private static void CheckNames(GitRepository repository, IEnumerable<string> files)
    {
        string[] misnamed =
        [
            .. files
                .Where(f =>
                    Path.GetFileName(f) is not Policy.FileName and var n && Policy.FileName.Equals(n, StringComparison.OrdinalIgnoreCase)
                )
                .Select(f => $"'{Path.GetRelativePath(repository.Root, f)}' is no policy on Linux; rename it to {Policy.FileName}"),
        ];
        if (misnamed.Length > 0)
        {
            throw new BadInputException(misnamed);
        }
    }

    // Each is a process that takes about a second, most of which it waits.
    private static BudgetRequest[] Projects(IEnumerable<string> files)
    {
        try
        {
            return
            [
                .. files
                    .Where(f => ProjectExtensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase) || FileBasedApp.Is(f))
                    .Order(StringComparer.Ordinal)
                    .AsParallel()
                    .AsOrdered()
                    .SelectMany(project => Mentions(project) || ProjectNeed.Of(project) ? ProjectBudgets.Any(project) : []),
            ];
        }
        catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is BadInputException))
        {
            throw new BadInputException(e.InnerExceptions.Select(inner => inner.Message).Order(StringComparer.Ordinal));
        }
    }

    /// <param name="above">One that Git may ignore; null where there is none.</param>
    private static IEnumerable<BudgetRequest> Policies(string[] files, string? above, BudgetRequest[] ofProjects)
    {
        string[] policies = [.. files.Where(f => Path.GetFileName(f) == Policy.FileName).Union(above is null ? [] : [above])];
        // What a project knows of and Git does not, such as models that a target fetches, a policy may name as well.
        return policies.Select(policy =>
            OfPolicy(
                policy,
                files
                    .Where(f => ModelFile.Kind.Has(f) && Nearest(policies, f) == policy)
                    .Union(ofProjects.Where(r => r.File.Settings.Policy == policy).SelectMany(r => r.File.Models))
            )
        );
    }

    private static BudgetRequest OfPolicy(string policy, IEnumerable<string> models)
    {
        var settings = BudgetSettings.None with
        {
            Policy = policy,
            Today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return BudgetRequest.Of(
            new BudgetFile(
                Fingerprint: "",
                settings,
                Items: default,
                Suppressions: default,
                Devices: default,
                models.Order(StringComparer.Ordinal).ToEquatableArray()
            )
        );
    }

    // As MSBuild finds it for a project: of all that are above the file, the deepest.
    private static string? Nearest(IEnumerable<string> policies, string file) =>
        policies.Where(p => IsBelow(file, Path.GetDirectoryName(p)!)).MaxBy(p => p.Length);

    private static string? FindPolicy(GitRepository repository, string folder)
    {
        for (var current = Path.GetFullPath(folder); current is not null; current = Path.GetDirectoryName(current))
        {
            var path = Path.Combine(current, Policy.FileName);
            if (File.Exists(path) || current == repository.Root)
            {
                return File.Exists(path) ? path : null;
            }
        }

        return null;
    }

    private static bool Mentions(string file) =>
        RegularFile.HasContent(file) && RegularFile.ReadText(file).Contains("<" + ItemElement.Budget, StringComparison.OrdinalIgnoreCase);

    private static bool IsBelow(string file, string folder) =>
        file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
