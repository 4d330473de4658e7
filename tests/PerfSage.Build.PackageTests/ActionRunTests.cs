using PerfSage.Build.PackageTests.Ci;

namespace PerfSage.Build.PackageTests;

/// <summary>The shell steps of the GitHub action, on clones as workflows have them.</summary>
[Collection(ToolCollection.Name)]
public sealed class ActionRunTests(ToolFixture tool)
{
    [UnixFact]
    public async Task A_pull_request_with_its_whole_history()
    {
        using var request = await PullRequest.Create();
        var clone = await GitFolder.Checkout(request.Folder("clone"), request.UpstreamUrl, PullRequest.MergeReference, isShallow: false);
        Judged(await Run(request, clone), request.Main, "origin/main");
    }

    [UnixFact]
    public async Task A_shallow_clone_gets_its_history()
    {
        using var request = await PullRequest.Create();
        var clone = await GitFolder.Checkout(request.Folder("clone"), request.UpstreamUrl, PullRequest.MergeReference, isShallow: true);
        var run = await Run(request, clone);
        Judged(run, request.Main, "origin/main");
        Assert.Contains("this clone is shallow, fetching the rest of its history", run.Log, StringComparison.Ordinal);
        Assert.Equal("false", await clone.Git("rev-parse", "--is-shallow-repository"));
    }

    [UnixFact]
    public async Task A_clone_of_a_fork_takes_the_base_from_upstream()
    {
        using var request = await PullRequest.Create();
        var clone = await GitFolder.Checkout(request.Folder("clone"), request.ForkUrl, "refs/heads/larger", isShallow: false);
        Judged(await Run(request, clone), request.Fork, "base/main");
    }

    [UnixFact]
    public async Task A_shallow_clone_of_a_fork_as_well()
    {
        using var request = await PullRequest.Create();
        var clone = await GitFolder.Checkout(request.Folder("clone"), request.ForkUrl, "refs/heads/larger", isShallow: true);
        Judged(await Run(request, clone), request.Fork, "base/main");
    }

    [UnixFact]
    public async Task A_merge_group_is_compared_with_its_own_base()
    {
        using var request = await PullRequest.Create();
        var clone = await GitFolder.Checkout(request.Folder("clone"), request.UpstreamUrl, PullRequest.MergeReference, isShallow: false);
        Judged(await Run(request, clone, ("base_ref", ""), ("event.merge_group.base_sha", request.Main)), request.Main, request.Main);
    }

    [UnixFact]
    public async Task A_push_is_compared_with_what_was_there()
    {
        using var request = await PullRequest.Create();
        var clone = await GitFolder.Checkout(request.Folder("clone"), request.UpstreamUrl, PullRequest.MergeReference, isShallow: false);
        Judged(await Run(request, clone, ("base_ref", ""), ("event.before", request.Fork)), request.Fork, request.Fork);
    }

    [UnixFact]
    public async Task A_forced_push_fetches_what_was_there()
    {
        using var request = await PullRequest.Create();
        var clone = await GitFolder.Checkout(request.Folder("clone"), request.UpstreamUrl, "refs/heads/main", isShallow: false);
        var run = await Run(request, clone, ("base_ref", ""), ("event.before", request.Merge));
        Assert.True(run.ExitCode == 0, run.Log);
        Assert.Contains($"base `{request.Main}`", run.Summary, StringComparison.Ordinal);
        Assert.Contains($"`{request.Merge}`", run.Summary, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_run_without_a_base_says_so()
    {
        using var request = await PullRequest.Create();
        var clone = await GitFolder.Checkout(request.Folder("clone"), request.UpstreamUrl, PullRequest.MergeReference, isShallow: false);
        Failed(
            await Run(request, clone, ("base_ref", ""), ("event.before", new string('0', 40))),
            "::error title=perfsage::This run has no base: it is for no pull request, merge group or push onto a branch. "
                + "Give the input 'base'.\n"
        );
        var escaped = request.UpstreamUrl.Replace("%", "%25", StringComparison.Ordinal);
        Failed(
            await Run(request, clone, ("base_ref", "gone")),
            $"::error title=perfsage::The base 'gone' cannot be fetched from {escaped}. "
                + "Give actions/checkout 'fetch-depth: 0', or this action a 'base' that the clone has.\n"
        );
    }

    [UnixFact]
    public async Task A_gate_that_cannot_judge_is_an_error()
    {
        using var request = await PullRequest.Create();
        var clone = await GitFolder.Checkout(request.Folder("clone"), request.UpstreamUrl, PullRequest.MergeReference, isShallow: false);
        var run = await Runner(request, clone).Run([.. tool.Packed, ("project", "\n  missing.csproj \r\n\n")]);
        Assert.Equal((2, "error", ""), (run.ExitCode, run.Outputs["verdict"], run.Outputs["comment-body"]));
        Assert.Contains("'missing.csproj'", run.Log, StringComparison.Ordinal);
        Assert.Contains(
            "::error title=perfsage::Nothing could be judged; the log of this step says why.\n",
            run.Log,
            StringComparison.Ordinal
        );
    }

    [UnixFact]
    public async Task Inputs_are_never_run()
    {
        using var request = await PullRequest.Create();
        var clone = await GitFolder.Checkout(request.Folder("clone"), request.UpstreamUrl, PullRequest.MergeReference, isShallow: false);
        const string Evil = "$(touch evil)`touch evil`\"; touch evil; '";
        foreach (var input in CompositeAction.Load().Inputs.Keys)
        {
            await Runner(request, clone).Run([.. tool.Packed, (input, Evil)]);
            Assert.False(File.Exists(Path.Combine(clone.Path, "evil")), input);
        }
    }

    private static void Judged(ActionRun run, string baseCommit, string baseName)
    {
        Assert.True(run.ExitCode == 1, run.Log);
        Assert.Equal("fail", run.Outputs["verdict"]);
        Assert.Contains("::error file=perfbudgets.xml,line=2,col=3,title=PSB1001%3A ", run.Log, StringComparison.Ordinal);
        Assert.StartsWith("**Failed: 1 of 1 limit is exceeded**", run.Summary, StringComparison.Ordinal);
        Assert.Contains($"`{baseName}`", run.Summary, StringComparison.Ordinal);
        Assert.Contains($"base `{baseCommit}`", run.Summary, StringComparison.Ordinal);
        Assert.Equal("<!-- perfsage -->\n" + run.Summary, File.ReadAllText(run.Outputs["comment-body"]));
        Assert.True(File.Exists(Path.Combine(run.Outputs["out"], "perfbudget.sarif")));
    }

    private static void Failed(ActionRun run, string message)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Outputs["verdict"]));
        Assert.Contains(message, run.Log, StringComparison.Ordinal);
    }

    private Task<ActionRun> Run(PullRequest request, GitFolder clone, params (string Key, string Value)[] gitHub) =>
        Runner(request, clone, gitHub).Run([.. tool.Packed]);

    private static ActionRun Runner(PullRequest request, GitFolder clone, params (string Key, string Value)[] gitHub)
    {
        var context = new Dictionary<string, string>
        {
            ["server_url"] = request.ServerUrl,
            ["repository"] = "upstream.git",
            ["base_ref"] = "main",
        };
        gitHub.ToList().ForEach(g => context[g.Key] = g.Value);
        return new ActionRun(clone.Path, request.Folder("temp " + Guid.NewGuid()), context);
    }
}
