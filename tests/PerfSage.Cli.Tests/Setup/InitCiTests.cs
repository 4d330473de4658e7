namespace PerfSage.Cli.Tests.Setup;

/// <summary>Which service is made to judge pull requests.</summary>
public sealed class InitCiTests
{
    private const string GitHub = ".github/workflows/perfsage.yml";
    private const string Azure = "azure-pipelines-perfsage.yml";

    [Fact]
    public void GitHub_where_nothing_else_is_there()
    {
        using var folder = Repository();
        folder.Apply();
        Assert.Matches(@"\n      - uses: perfsage/PerfSage\.Build/eng/ci/github@v\d+\.\d+\.\d+\S*\n$", folder.Read(GitHub));
        Assert.False(folder.Has(Azure));
    }

    [Fact]
    public void Azure_Pipelines_where_that_is_there()
    {
        using var folder = Repository().Write("azure-pipelines.yml", "steps: []\n");
        folder.Apply();
        Assert.Contains("  - template: eng/ci/azure/perfsage.yml@perfsage\n", folder.Read(Azure), StringComparison.Ordinal);
        Assert.False(folder.Has(GitHub));
    }

    [Fact]
    public void Both_where_both_are_there()
    {
        using var folder = Repository().Write("azure-pipelines.yml", "steps: []\n").Write(".github/CODEOWNERS", "* @me\n");
        folder.Apply();
        Assert.True(folder.Has(GitHub) && folder.Has(Azure));
    }

    [Fact]
    public void None_where_one_does_it_already()
    {
        using var folder = Repository().Write(".github/workflows/ci.yml", "steps:\n- run: perfsage gate\n");
        folder.Apply();
        Assert.False(folder.Has(GitHub));
    }

    [Fact]
    public void A_file_that_is_there_is_its_owner_s()
    {
        using var folder = Repository().Write(GitHub, "on: push\n");
        folder.Apply();
        Assert.Equal("on: push\n", folder.Read(GitHub));
    }

    [Fact]
    public void None_on_demand()
    {
        using var folder = Repository();
        folder.Apply(0, "--no-ci");
        Assert.False(folder.Has(GitHub) || folder.Has(Azure));
    }

    [Theory]
    [InlineData("trunk", "trunk")]
    [InlineData("a]b", "main")]
    public void The_branch_is_the_remote_s(string branch, string written)
    {
        using var folder = Repository().Commit();
        folder.Git("update-ref", $"refs/remotes/origin/{branch}", "HEAD");
        folder.Git("symbolic-ref", "refs/remotes/origin/HEAD", $"refs/remotes/origin/{branch}");
        folder.Apply();
        Assert.Contains($"    branches: [{written}]\n", folder.Read(GitHub), StringComparison.Ordinal);
    }

    private static SetupFolder Repository() => new SetupFolder().Model("App/kws.tflite").Project("App/App.csproj");
}
