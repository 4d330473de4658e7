using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>A project and its tests share a root namespace, have budgets of their own, and the tests see the internals.</summary>
[Collection(PackageCollection.Name)]
public sealed class SharedNamespaceTests(PackageFixture package)
{
    [Fact]
    public async Task Each_project_has_its_own_constants_and_no_warning()
    {
        using var app = App();
        Tests(app, "");
        app.Write("tests/Program.cs", "System.Console.WriteLine(App.PerfBudgets.Kws.Npu.MaxLatencyMs);");
        var result = (await Build(app)).Succeeded();
        Assert.Empty(result.Diagnostics);
        Assert.Equal("7", await Run(app));
    }

    [Fact]
    public async Task Another_place_gives_both()
    {
        using var app = App();
        Tests(app, "<PerfSageNamespace>App.Tests</PerfSageNamespace><PerfSageClassName>Limits</PerfSageClassName>");
        app.Write(
            "tests/Program.cs",
            "System.Console.WriteLine(App.PerfBudgets.Kws.Npu.MaxLatencyMs + App.Tests.Limits.Kws.Npu.MaxLatencyMs);"
        );
        Assert.Empty((await Build(app)).Succeeded().Diagnostics);
        Assert.Equal("12", await Run(app));
    }

    [Fact]
    public async Task Other_conflicts_are_still_told()
    {
        using var app = App();
        app.Write("Shared.cs", "namespace App { internal static class Shared { internal const int One = 1; } }");
        Tests(app, "");
        app.Write("tests/Shared.cs", "namespace App { internal static class Shared { internal const int One = 1; } }");
        app.Write("tests/Program.cs", "System.Console.WriteLine(App.PerfBudgets.Kws.Npu.MaxLatencyMs + App.Shared.One);");
        (await Build(app)).FailedWith("Program.cs(1,65): error CS0436: ");
    }

    private static string Budget(int maxLatencyMs) =>
        $"<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"{maxLatencyMs}\" />";

    private TestProject App() =>
        new(
            package,
            Budget(5) + "<InternalsVisibleTo Include=\"Tests\" /><Compile Remove=\"tests/**\" />",
            properties: "<RootNamespace>App</RootNamespace>"
        );

    private static void Tests(TestProject app, string properties)
    {
        app.Model("tests/models/kws.tflite");
        app.Write(
            "tests/Tests.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <RootNamespace>App</RootNamespace>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PerfSage.Build" Version="*-*" PrivateAssets="all" />
                <ProjectReference Include="../App.csproj" />
                {Budget(7)}
              </ItemGroup>
            </Project>
            """
        );
    }

    private static Task<BuildResult> Build(TestProject app) => Dotnet.Run(app.PathOf("tests"), "build");

    private static async Task<string> Run(TestProject app) =>
        (await Dotnet.Run(app.PathOf("tests"), "run", "--no-build")).Succeeded().Output.Trim();
}
