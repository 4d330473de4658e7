namespace PerfSage.Build.PackageTests;

/// <summary>Builds that compare with another commit.</summary>
[Collection(PackageCollection.Name)]
public sealed class BaseTests(PackageFixture package)
{
    private const string Budget =
        "<PerfBudget Include=\"models/*.tflite\" Device=\"npu\" MaxRegressionPercent=\"5\" MinRegressionMs=\"0.01\" />";
    private const string Person = "samples/OverBudget/models/person.tflite";

    [Fact]
    public async Task A_regression_fails_the_build_that_has_a_base()
    {
        using var project = new TestProject(package, Budget);
        await Commit(project);
        project.Model("models/kws.tflite", Person);
        (await project.Build()).Succeeded();
        (await project.Build("--no-restore", "-p:PerfSageBase=main")).FailedWith(
            "App.csproj(11,5): error PSB1020: 'kws.tflite' on ethos-u55-256: predicted latency ",
            "App.csproj(11,5): error PSB1020: 'kws.tflite' on ethos-u55-256: predicted energy ",
            "App.csproj(11,5): error PSB1020: 'kws.tflite' on ethos-u55-256: predicted peak memory "
        );

        // The same revision is another commit now, though no file has changed since the last build.
        await Git(project, "commit", "--quiet", "--all", "--message=Accept");
        (await project.Build("--no-restore", "-p:PerfSageBase=main")).Succeeded();
    }

    [Fact]
    public async Task A_base_that_is_not_there_is_no_pass()
    {
        using var project = new TestProject(package, Budget);
        (await project.Build("-p:PerfSageBase=main")).FailedWith("App.csproj(1,1): error PSB4010: the base 'main' is not available: ");
        await Commit(project);
        (await project.Build("--no-restore", "-p:PerfSageBase=nowhere")).FailedWith(
            "App.csproj(1,1): error PSB4010: the base 'nowhere' is not available: "
        );
        (await project.Build("--no-restore", "-p:PerfSageBase=main")).Succeeded();
    }

    [Fact]
    public async Task The_tool_of_the_package_tells_what_changed()
    {
        using var project = new TestProject(package, Budget);
        await Commit(project);
        project.Model("models/kws.tflite", Person);
        (await project.Build()).Succeeded();
        var tool = Directory.GetFiles(package.Packages, "perfsage.dll", SearchOption.AllDirectories).Single();
        var diff = await Dotnet.Run(project.Folder, "exec", tool, "gate", "--base", "main", "--project", "App.csproj", "--out", "obj/gate");
        Assert.Equal(1, diff.ExitCode);
        Assert.Contains(
            "App.csproj(11,5): error PSB1020: 'kws.tflite' on ethos-u55-256: predicted latency ",
            diff.Output,
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(Path.Combine(project.Folder, "obj/gate/perfbudget.sarif")));

        // From elsewhere, and of the whole repository: the same bytes.
        Directory.CreateDirectory(Path.Combine(project.Folder, "sub"));
        await Dotnet.Run(Path.Combine(project.Folder, "sub"), "exec", tool, "gate", "--base", "main", "--out", "../obj/other");
        Assert.All(
            Directory.GetFiles(Path.Combine(project.Folder, "obj/gate")),
            file => Assert.Equal(File.ReadAllText(file), File.ReadAllText(file.Replace("gate", "other", StringComparison.Ordinal)))
        );
    }

    private static async Task Commit(TestProject project)
    {
        project.Write(".gitignore", "bin/\nobj/\n");
        await Git(project, "init", "--quiet", "--initial-branch=main");
        await Git(project, "add", "--all");
        await Git(project, "commit", "--quiet", "--message=Start");
    }

    private static Task Git(TestProject project, params string[] arguments) =>
        CliWrap
            .Cli.Wrap("git")
            .WithArguments(["-c", "user.name=Someone", "-c", "user.email=someone@example.com", "-c", "commit.gpgsign=false", .. arguments])
            .WithWorkingDirectory(project.Folder)
            .ExecuteAsync();
}
