using System.Text.RegularExpressions;
using PerfSage.Core.Files;
using PerfSage.Gate.Setup.Repositories;

namespace PerfSage.Gate.Setup.Ci;

/// <summary>Decides which services are to run the gate.</summary>
internal static partial class CiFiles
{
    private const string Gate = "perfsage";
    private const string DefaultBranch = "main";

    /// <returns>None where one runs it already.</returns>
    public static IEnumerable<CiFile> Missing(RepositoryFiles files)
    {
        var azure = files.Paths.Where(p => AzureFile().IsMatch(p)).ToArray();
        var github = files.Paths.Where(p => GitHubFile().IsMatch(p)).ToArray();
        if (github.Concat(azure).Any(p => Mentions(files.FullPath(p))))
        {
            yield break;
        }

        var isOnGitHub = files.Paths.Any(p => p.StartsWith(".github/", StringComparison.Ordinal)) || Remote(files).Contains("github.com");
        if (azure.Length > 0)
        {
            yield return AzurePipeline.File(Branch(files));
        }

        if (isOnGitHub || azure.Length == 0)
        {
            yield return GitHubWorkflow.File(Branch(files));
        }
    }

    private static bool Mentions(string file) =>
        RegularFile.HasContent(file) && RegularFile.ReadText(file).Contains(Gate, StringComparison.OrdinalIgnoreCase);

    private static string Remote(RepositoryFiles files) => files.Git?.Run("remote", "get-url", "origin").Text ?? "";

    // Of a name that means something in YAML, nothing is written.
    private static string Branch(RepositoryFiles files)
    {
        var head = files.Git?.Run("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD").Text.Trim() ?? "";
        var branch = head[(head.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return PlainName().IsMatch(branch) ? branch : DefaultBranch;
    }

    [GeneratedRegex(@"^[a-zA-Z][\w./-]*$", RegexOptions.ECMAScript)]
    private static partial Regex PlainName();

    [GeneratedRegex(@"^\.github/workflows/[^/]+\.ya?ml$", RegexOptions.IgnoreCase)]
    private static partial Regex GitHubFile();

    [GeneratedRegex(@"(^|/)azure-pipelines[^/]*\.ya?ml$", RegexOptions.IgnoreCase)]
    private static partial Regex AzureFile();
}
