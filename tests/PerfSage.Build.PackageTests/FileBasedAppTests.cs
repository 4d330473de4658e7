using PerfSage.Build.PackageTests.Ci;
using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>`dotnet run app.cs`: there is a project, but no project file.</summary>
[Collection(PackageCollection.Name)]
public sealed class FileBasedAppTests(PackageFixture package)
{
    private const string Person = "samples/OverBudget/models/person.tflite";
    private const string TooSlow = "Directory.Build.props(3,5): error PSB1001: 'kws.tflite' on ";

    [Theory]
    [InlineData("#:package PerfSage.Build@*-*", "")]
    [InlineData("", "<GlobalPackageReference Include=\"PerfSage.Build\" Version=\"{0}\" />")]
    public async Task Each_run_judges_the_models_that_are_there(string directive, string global)
    {
        using var app = App(directive, global);
        app.Write("app.cs", app.Read("app.cs") + "System.Console.WriteLine(app.PerfBudgets.Kws.Npu.MaxLatencyMs);");
        Assert.Equal("0.25", (await Run(app)).Succeeded().Output.Trim());
        app.Model("models/kws.tflite", Person);
        Assert.Equal([TooSlow], (await Run(app)).Diagnostics.Select(d => d[..TooSlow.Length]));
        app.Model("models/kws.tflite");
        Assert.Equal("0.25", (await Run(app)).Succeeded().Output.Trim());
    }

    [Fact]
    public async Task Without_a_budget_it_runs_as_without_the_package()
    {
        using var app = App("#:package PerfSage.Build@*-*", "");
        File.Delete(app.PathOf("Directory.Build.props"));
        app.Write("app.cs", app.Read("app.cs") + "System.Console.WriteLine(1);");
        Assert.Equal("1", (await Run(app)).Succeeded().Output.Trim());
    }

    [Fact]
    public async Task The_gate_of_its_repository_judges_it()
    {
        using var app = App("#!/usr/bin/env dotnet\n#:package PerfSage.Build@*-*", "");
        app.Write("app.cs", app.Read("app.cs") + "System.Console.WriteLine(1);");
        app.Write("other.cs", "#:property PublishAot=false\nSystem.Console.WriteLine(2);");
        await new GitFolder(app.Folder).Git("init", "--quiet");
        Assert.Equal(0, (await PackedTool.Gate(package, app)).ExitCode);
        app.Model("models/kws.tflite", Person);
        var gate = await PackedTool.Gate(package, app);
        Assert.Equal(1, gate.ExitCode);
        Assert.Contains(TooSlow, gate.Output, StringComparison.Ordinal);
    }

    private TestProject App(string directive, string global)
    {
        var app = new TestProject(package, "");
        File.Delete(app.PathOf("App.csproj"));
        File.Delete(app.PathOf("Program.cs"));
        // Else it wants packages that compile it ahead of time.
        app.Write("app.cs", $"{directive}\n#:property PublishAot=false\n");
        app.Write(
            "Directory.Build.props",
            """
            <Project>
              <ItemGroup>
                <PerfBudget Include="$(MSBuildThisFileDirectory)models/*.tflite" Device="npu" MaxLatencyMs="0.25" />
              </ItemGroup>
            </Project>
            """
        );
        if (global.Length > 0)
        {
            const string Prefix = "PerfSage.Build.";
            var version = Path.GetFileNameWithoutExtension(package.Nupkg)[Prefix.Length..];
            app.Write(
                "Directory.Packages.props",
                "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>"
                    + $"<ItemGroup>{global.Replace("{0}", version, StringComparison.Ordinal)}</ItemGroup></Project>"
            );
        }

        return app;
    }

    private static Task<BuildResult> Run(TestProject app) => Dotnet.Run(app.Folder, "run", "app.cs");
}
