namespace PerfSage.Build.PackageTests;

/// <summary>When a build fails, and when it passes.</summary>
[Collection(PackageCollection.Name)]
public sealed class GateTests(PackageFixture package)
{
    private const string Error = "App.csproj(11,5): error PSB1001: 'kws.tflite' on ethos-u55-256 (npu): predicted latency ";

    [Fact]
    public async Task A_budget_fails_every_build_until_it_is_raised()
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />");
        project.Write("Program.cs", "System.Console.WriteLine(App.PerfBudgets.Kws.Npu.MaxLatencyMs);");
        (await project.Build()).FailedWith(Error);
        (await project.Build("--no-restore")).FailedWith(Error);
        project.Replace("App.csproj", "0.001", "1000");
        (await project.Build("--no-restore")).Succeeded();
        Assert.Equal("1000", await project.Run());
        project.Replace("App.csproj", "1000", "0.001");
        (await project.Build("--no-restore")).FailedWith(Error);
    }

    [Fact]
    public async Task A_build_without_changes_predicts_nothing_and_one_with_any_does()
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxFileKiB=\"43\" />");
        (await project.Build()).Succeeded();
        var predicted = File.GetLastWriteTimeUtc(project.PredictionsFile);

        var again = (await project.Build("--no-restore", "-v:detailed")).Succeeded();
        Assert.Contains("PerfSage: the predictions that are there answer what is asked", again.Output, StringComparison.Ordinal);
        Assert.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", again.Output, StringComparison.Ordinal);
        Assert.Equal(predicted, File.GetLastWriteTimeUtc(project.PredictionsFile));

        // A larger model, but an older file, as a checkout or a copy with time stamps makes it.
        project.Model("models/kws.tflite", "samples/OverBudget/models/person.tflite");
        File.SetLastWriteTimeUtc(Path.Combine(project.Folder, "models/kws.tflite"), DateTime.UtcNow.AddYears(-1));
        (await project.Build("--no-restore")).FailedWith("App.csproj(11,5): error PSB1004: 'kws.tflite': file size ");

        File.Delete(Path.Combine(project.Folder, "models/kws.tflite"));
        (await project.Build("--no-restore")).FailedWith("App.csproj(11,5): error PSB2001: ");
        Assert.False(File.Exists(project.PredictionsFile));

        project.Model("models/kws.tflite");
        (await project.Build("--no-restore")).Succeeded();
    }

    [Fact]
    public async Task Severities_are_the_compilers_and_their_change_is_noticed()
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />");
        Assert.Empty((await project.Build("-p:NoWarn=PSB1001")).Succeeded().Diagnostics);
        (await project.Build("--no-restore")).FailedWith(Error);

        project.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.PSB1001.severity = none\n");
        (await project.Build("--no-restore")).FailedWith(Error);

        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.PSB1001.severity = warning\n");
        Assert.StartsWith(
            "App.csproj(11,5): warning PSB1001: ",
            Assert.Single((await project.Build("--no-restore")).Succeeded().Diagnostics),
            StringComparison.Ordinal
        );

        File.Delete(Path.Combine(project.Folder, ".globalconfig"));
        project.Replace("App.csproj", "MaxLatencyMs", "Level=\"warning\" MaxLatencyMs");
        Assert.StartsWith(
            "App.csproj(11,5): warning PSB1001: ",
            Assert.Single((await project.Build("--no-restore")).Succeeded().Diagnostics),
            StringComparison.Ordinal
        );
        (await project.Build("--no-restore", "-p:TreatWarningsAsErrors=true")).FailedWith(Error);
    }

    [Fact]
    public async Task A_budget_of_Directory_Build_props_is_reported_there()
    {
        using var project = new TestProject(package, "");
        project.Write(
            "Directory.Build.props",
            "<Project>\n  <ItemGroup>\n\n    <PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />\n"
                + "  </ItemGroup>\n</Project>\n"
        );
        (await project.Build()).FailedWith("Directory.Build.props(4,5): error PSB1001: ");
        project.Replace("Directory.Build.props", "models/kws", "models/none*");
        (await project.Build("--no-restore")).FailedWith("Directory.Build.props(4,5): error PSB5003: ");
    }

    [Fact]
    public async Task Every_framework_of_a_project_is_judged()
    {
        using var project = new TestProject(
            package,
            "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />",
            "<TargetFramework></TargetFramework><TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>"
                + "<EnableWindowsTargeting>true</EnableWindowsTargeting>"
                + "<DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>"
        );
        var failed = (await project.Build("-m:1")).FailedWith(Error);
        Assert.Contains("TargetFramework=net10.0]", failed.Output, StringComparison.Ordinal);
        Assert.Contains("TargetFramework=net10.0-windows]", failed.Output, StringComparison.Ordinal);
        project.Replace("App.csproj", "0.001", "1000");
        (await project.Build("--no-restore")).Succeeded();
    }
}
