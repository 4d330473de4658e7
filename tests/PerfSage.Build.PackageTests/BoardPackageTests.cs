namespace PerfSage.Build.PackageTests;

/// <summary>A device that comes with a package: the sample, packed and referenced outside the repository.</summary>
[Collection(PackageCollection.Name)]
public sealed class BoardPackageTests(PackageFixture package)
{
    private const string Reference = "<PackageReference Include=\"Example.MyBoard\" Version=\"1.0.0\" />";

    private const string Library = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>{Reference}</ItemGroup>
        </Project>
        """;

    [Theory]
    [InlineData(Reference)]
    [InlineData("<ProjectReference Include=\"../library/Library.csproj\" />")]
    public async Task Budgets_know_the_device_of_a_package(string reference)
    {
        using var project = new TestProject(
            package,
            $"{reference}\n    <PerfBudget Include=\"models/kws.tflite\" Device=\"my-board\" MaxLatencyMs=\"5\" />"
        );
        await Pack(project);
        project.Write("../library/Library.csproj", Library);
        project.Write("Program.cs", "System.Console.WriteLine(App.PerfBudgets.Kws.MyBoard.PredictedLatencyMs > 0.4);");
        (await project.Build()).Succeeded();
        Assert.Equal("True", await project.Run());

        project.Replace("App.csproj", "MaxLatencyMs=\"5\"", "MaxLatencyMs=\"0.4\"");
        (await project.Build("--no-restore")).FailedWith("App.csproj(12,5): error PSB1001: 'kws.tflite' on my-board: predicted latency ");

        project.Replace("App.csproj", reference, "");
        (await project.Build()).FailedWith("App.csproj(12,5): error PSB3001: device 'my-board' is unknown");
    }

    // Beside the project, which would compile what is in a folder of its own.
    private static async Task Pack(TestProject project)
    {
        foreach (var file in Directory.GetFiles(Repository.Path("samples/BoardPackage")).Where(f => Path.GetFileName(f) != "NuGet.config"))
        {
            project.Write($"../board/{Path.GetFileName(file)}", File.ReadAllText(file));
        }

        project.Replace("NuGet.Config", "</packageSources>", "<add key=\"boards\" value=\"../feed\" /></packageSources>");
        File.Copy(Path.Combine(project.Folder, "NuGet.Config"), Path.Combine(project.Folder, "../NuGet.Config"));
        project.Replace("../NuGet.Config", "../feed", "feed");
        (await Dotnet.Run(Path.Combine(project.Folder, "../board"), "pack", "-o", "../feed")).Succeeded();
    }
}
