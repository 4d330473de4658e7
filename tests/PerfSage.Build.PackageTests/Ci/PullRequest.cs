namespace PerfSage.Build.PackageTests.Ci;

/// <summary>
/// A repository on a server, in which a branch makes a model larger while main moves on; the fork that has the branch; and the
/// commit that merges them, as GitHub makes it.
/// </summary>
internal sealed class PullRequest : IDisposable
{
    public const string MergeReference = "refs/pull/1/merge";

    private const string Policy = """
        <PerfBudgets>
          <PerfBudget Include="models/*.tflite" Device="npu" MaxLatencyMs="0.25" />
        </PerfBudgets>
        """;

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perfsage ci ");

    private PullRequest() { }

    /// <summary>Of the server, without the repository.</summary>
    public string ServerUrl => new Uri(root.FullName).AbsoluteUri;

    public string UpstreamUrl => ServerUrl + "/upstream.git";

    public string ForkUrl => ServerUrl + "/fork.git";

    /// <summary>Where main was when the merge commit was made.</summary>
    public string Main { get; private set; } = "";

    /// <summary>Of both; on no branch.</summary>
    public string Merge { get; private set; } = "";

    /// <summary>Where the branch left main.</summary>
    public string Fork { get; private set; } = "";

    public static async Task<PullRequest> Create()
    {
        var request = new PullRequest();
        await request.Build();
        return request;
    }

    public string Folder(string name) => root.CreateSubdirectory(name).FullName;

    public void Dispose()
    {
        // Git writes its objects read-only.
        foreach (var file in root.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal;
        }

        root.Delete(recursive: true);
    }

    private async Task Build()
    {
        var work = new GitFolder(Folder("work"));
        await work.Git("init", "--quiet");
        Write(work, "perfbudgets.xml", Policy);
        Model(work, TestProject.KeywordSpotting);
        await work.Commit("Add a model");
        Write(work, "README.md", "one");
        Fork = await work.Commit("Describe it");
        await work.Git("checkout", "--quiet", "-b", "larger");
        Model(work, "samples/OverBudget/models/person.tflite");
        await work.Commit("Use a larger model");
        await work.Git("checkout", "--quiet", "main");
        Write(work, "README.md", "two");
        Main = await work.Commit("Describe it better");
        await work.Git("checkout", "--quiet", "--detach");
        await work.Git("merge", "--quiet", "--no-ff", "-m", "Merge", "larger");
        Merge = await work.Git("rev-parse", "HEAD");
        await work.Git("clone", "--quiet", "--bare", ".", Path.Combine(root.FullName, "upstream.git"));
        await work.Git("push", "--quiet", UpstreamUrl, $"+HEAD:{MergeReference}");
        await new GitFolder(Path.Combine(root.FullName, "upstream.git")).Git("branch", "--quiet", "-D", "larger");
        // The fork's main is behind: it must not be taken for the base.
        await work.Git("clone", "--quiet", "--bare", ".", Path.Combine(root.FullName, "fork.git"));
        await new GitFolder(Path.Combine(root.FullName, "fork.git")).Git("update-ref", "refs/heads/main", Fork + "^");
        WriteNuGetConfig();
    }

    // Nothing but what a test adds: no feed of the machine, and no network.
    private void WriteNuGetConfig() =>
        File.WriteAllText(
            Path.Combine(root.FullName, "NuGet.Config"),
            $"<configuration><config><add key=\"globalPackagesFolder\" value=\"{Path.Combine(root.FullName, "packages")}\" />"
                + "</config><packageSources><clear /></packageSources></configuration>"
        );

    private static void Write(GitFolder folder, string name, string text) => File.WriteAllText(Path.Combine(folder.Path, name), text);

    private static void Model(GitFolder folder, string source)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "models"));
        File.Copy(Repository.Path(source), Path.Combine(folder.Path, "models", "detect.tflite"), overwrite: true);
    }
}
