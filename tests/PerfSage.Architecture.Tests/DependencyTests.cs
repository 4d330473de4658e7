namespace PerfSage.Architecture.Tests;

/// <summary>Who may depend on whom; docs/architecture.md shows the same as a picture.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> AllowedProjects = new(StringComparer.Ordinal)
    {
        ["PerfSage.Core"] = ["PerfSage.Contracts"],
        ["PerfSage.Prediction"] = ["PerfSage.Core"],
        ["PerfSage.Gate"] = ["PerfSage.Prediction", "PerfSage.Zoo"],
        ["PerfSage.Reports"] = ["PerfSage.Gate"],
        // It publishes with the second, and has nothing of it.
        ["PerfSage.Cli"] = ["PerfSage.Reports", "PerfSage.Packing"],
        ["PerfSage.Build.Generator"] = ["PerfSage.Contracts"],
        ["PerfSage.Build.Tasks"] = ["PerfSage.Contracts"],
        ["PerfSage.Zoo"] = [],
        // Not shipped: what maintainers run from a clone.
        ["PerfSage.Dataset"] = ["PerfSage.Prediction", "PerfSage.Zoo"],
        ["PerfSage.Fuzz"] = ["PerfSage.Gate", "PerfSage.Zoo"],
        ["PerfSage.Demo"] = [],
        ["PerfSage.Packing"] = [],
        // Packs the outputs of these; references none of them at run time.
        ["PerfSage.Build"] = ["PerfSage.Cli", "PerfSage.Build.Generator", "PerfSage.Build.Tasks"],
        ["PerfSage.Templates"] = [],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["PerfSage.Core"] = ["Google.FlatBuffers", "System.IO.Hashing"],
        ["PerfSage.Prediction"] = ["Microsoft.ML.OnnxRuntime"],
        ["PerfSage.Gate"] = [],
        ["PerfSage.Reports"] = ["DiffPlex", "OxyPlot.Core", "Sarif.Sdk", "Spectre.Console"],
        ["PerfSage.Cli"] = ["System.CommandLine"],
        ["PerfSage.Build.Generator"] = ["Microsoft.CodeAnalysis.CSharp", "PolySharp"],
        ["PerfSage.Build.Tasks"] = ["Microsoft.Build.Utilities.Core", "PolySharp"],
        ["PerfSage.Zoo"] = ["Google.FlatBuffers", "System.CommandLine"],
        ["PerfSage.Dataset"] = ["OxyPlot.Core", "Spectre.Console", "System.CommandLine"],
        ["PerfSage.Fuzz"] = ["Google.FlatBuffers", "System.CommandLine"],
        ["PerfSage.Demo"] = [],
        ["PerfSage.Packing"] = [],
        ["PerfSage.Build"] = [],
        ["PerfSage.Templates"] = [],
    };

    public static TheoryData<string> Projects => new(SourceProject.All.Select(p => p.Name));

    [Fact]
    public void Every_project_has_its_rules() =>
        Assert.Equal(AllowedProjects.Keys.Order(StringComparer.Ordinal), SourceProject.All.Select(p => p.Name));

    // The solution passes its configuration on only to projects that are in it.
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "PerfSage.Build.sln"));
        Assert.All(SourceProject.All, p => Assert.Contains($"\\{p.Name}.csproj\"", solution, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_depends_on_nothing_else(string name)
    {
        var project = SourceProject.All.Single(p => p.Name == name);
        Assert.Empty(project.Projects.Except(AllowedProjects[name], StringComparer.Ordinal));
        Assert.Empty(project.Packages.Except(AllowedPackages[name], StringComparer.Ordinal));
    }

    [Fact]
    public void The_shared_source_has_no_assembly() => Assert.DoesNotContain(SourceProject.All, p => p.Name == "PerfSage.Contracts");

    [Fact]
    public void Only_the_prediction_loads_the_ONNX_runtime()
    {
        var users = SourceProject
            .Folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(f => File.ReadAllText(f).Contains("Microsoft.ML.OnnxRuntime", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Repository.Root, f).Split(Path.DirectorySeparatorChar)[1])
            .Distinct(StringComparer.Ordinal);
        Assert.Equal(["PerfSage.Prediction"], users);
    }
}
