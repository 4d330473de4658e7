namespace PerfSage.Cli.Tests.Setup;

/// <summary>Models that are in no repository: a target of the project fetches them before it compiles.</summary>
public sealed class InitDownloadTests
{
    private const string Target =
        "<Target Name=\"GetModels\" BeforeTargets=\"CoreCompile\">\n"
        + "    <DownloadFile SourceUrl=\"https://example.com/detect.tflite?raw=1\" "
        + "DestinationFolder=\"Platforms\\Android\\Assets\" SkipUnchangedFiles=\"true\" />\n  </Target>";

    private const string Hook =
        "  <Target Name=\"PerfSageGetModels\" BeforeTargets=\"PerfSageBeforePredict\" DependsOnTargets=\"GetModels\" "
        + "Condition=\"'$(DesignTimeBuild)' != 'true'\" />\n";

    [Fact]
    public void One_that_is_there_gets_a_budget_and_the_hook_in_its_project()
    {
        using var folder = new SetupFolder()
            .Write(".gitignore", "*.tflite\n")
            .Model("App/Platforms/Android/Assets/detect.tflite")
            .Project("App/App.csproj", frameworks: "net10.0-android;net10.0-ios", more: Target);
        Assert.Matches(@"detect\.tflite +App/App\.csproj +target GetModels +pixel4-cpu +MaxLatencyMs", folder.Apply().Output);
        var project = folder.Read("App/App.csproj");
        Assert.Contains(
            "    <PerfBudget Include=\"Platforms/Android/Assets/detect.tflite\" Device=\"pixel4-cpu\" MaxLatencyMs=\"",
            project,
            StringComparison.Ordinal
        );
        Assert.Contains(Hook, project, StringComparison.Ordinal);
        Assert.False(folder.Has("perfbudgets.xml"));
    }

    [Fact]
    public void One_that_is_not_there_yet_is_told_and_gets_its_budget_later()
    {
        using var folder = new SetupFolder().Project("App/App.csproj", more: Target);
        var output = folder.Apply(exitCode: 1).Output;
        Assert.Contains(
            "'App/Platforms/Android/Assets/detect.tflite' gets no limit: it is not there before target GetModels ran: build once,",
            output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<PerfBudget ", folder.Policy, StringComparison.Ordinal);
        Assert.Contains(
            "<!-- App/Platforms/Android/Assets/detect.tflite: no limit, it is not there",
            folder.Policy,
            StringComparison.Ordinal
        );
        // Nothing is there that a gate could judge.
        Assert.False(folder.Has(".github/workflows/perfsage.yml"));

        folder.Model("App/Platforms/Android/Assets/detect.tflite");
        folder.Apply();
        Assert.Contains(Hook, folder.Read("App/App.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hook_that_is_there_is_not_written_again()
    {
        using var folder = new SetupFolder()
            .Model("App/Platforms/Android/Assets/detect.tflite")
            .Project("App/App.csproj", more: Target.Replace("CoreCompile", "CoreCompile;PerfSageBeforePredict", StringComparison.Ordinal));
        folder.Apply();
        Assert.DoesNotContain("PerfSageGetModels", folder.Read("App/App.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_for_one_framework_has_its_budget_there_alone()
    {
        const string Condition = "Condition=\"'$(TargetFramework)' == 'net10.0-android'\"";
        using var folder = new SetupFolder()
            .Model("App/Platforms/Android/Assets/detect.tflite")
            .Project("App/App.csproj", more: Target.Replace("BeforeTargets", Condition + " BeforeTargets", StringComparison.Ordinal));
        folder.Apply();
        Assert.Contains($"  <ItemGroup {Condition}>\n    <!-- ", folder.Read("App/App.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_that_only_MSBuild_knows_are_told()
    {
        using var folder = new SetupFolder()
            .Model("App/kws.tflite")
            .Project(
                "App/App.csproj",
                "<Remote Include=\"https://example.com/a.tflite\" />",
                more: "<Target Name=\"Get\"><DownloadFile SourceUrl=\"%(Remote.Identity)\" DestinationFolder=\"Assets\" /></Target>"
            );
        Assert.Contains(
            "'App/App.csproj': only MSBuild knows what target 'Get' downloads; its models need budgets by hand",
            folder.Apply(exitCode: 1).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_model_that_Git_has_is_no_download()
    {
        using var folder = new SetupFolder()
            .Model("App/Platforms/Android/Assets/detect.tflite")
            .Project("App/App.csproj", more: Target)
            .Commit();
        folder.Apply();
        Assert.Contains("detect.tflite", folder.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("PerfSageGetModels", folder.Read("App/App.csproj"), StringComparison.Ordinal);
    }
}
