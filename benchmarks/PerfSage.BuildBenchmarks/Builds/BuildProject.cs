using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfSage.BuildBenchmarks.Builds;

/// <summary>A project outside the repository, with or without the package, and its models.</summary>
internal sealed partial class BuildProject
{
    private readonly string folder;
    private readonly string cache;
    private int next;

    /// <param name="models">Null for a project without the package.</param>
    public BuildProject(string folder, Package package, int? models)
    {
        (this.folder, Models) = (Directory.CreateDirectory(folder).FullName, models);
        cache = Path.Combine(folder, "cache");
        File.WriteAllText(PathOf("NuGet.Config"), package.NuGetConfig);
        File.WriteAllText(PathOf("App.csproj"), ProjectText(models));
        File.WriteAllText(PathOf("Program.cs"), "System.Console.WriteLine();");
        Directory.CreateDirectory(PathOf("models"));
        for (; next < models; next++)
        {
            ModelStore.Write(ModelPath(next), next);
        }

        DotnetProcess.Run(folder, cache, "restore");
    }

    public int? Models { get; }

    public string Folder => folder;

    public string ModelPath(int index) => PathOf(Path.Combine("models", $"{index}.tflite"));

    /// <summary>As after a fresh checkout, but for the restore.</summary>
    public void DeleteOutputs()
    {
        Delete(PathOf("bin"));
        Delete(PathOf("obj/Debug"));
    }

    /// <summary>Forgets what was predicted. ONNX Runtime stays unpacked, as it does for a user from the first build on.</summary>
    public void ForgetPredictions() => Delete(Path.Combine(cache, "predictions"));

    /// <summary>Puts a model in the place of the first that nobody has seen before.</summary>
    public void ReplaceModel()
    {
        if (Models > 0)
        {
            ModelStore.Write(ModelPath(0), next++);
        }
    }

    public double BuildMs() => DotnetProcess.Run(folder, cache, "build", "--no-restore", "-v", "quiet", "-nologo").ElapsedMs;

    /// <returns>Milliseconds in the package's targets, of a build in which nothing changed.</returns>
    /// <param name="usesServer">Whether in a process that has built before.</param>
    public double TargetsMs(bool usesServer)
    {
        string[] arguments = ["build", "--no-restore", "-clp:PerformanceSummary;Verbosity=normal"];
        var output = DotnetProcess.Run(folder, cache, usesServer, arguments).Output;
        // Tasks are listed below, and are parts of targets.
        var targets = output[output.IndexOf("Target Performance Summary", StringComparison.Ordinal)..];
        targets = targets[..targets.IndexOf("Task Performance Summary", StringComparison.Ordinal)];
        return OwnTarget().Matches(targets).Sum(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private static string ProjectText(int? models) =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                {(models is null ? "" : """<PackageReference Include="PerfSage.Build" Version="*-*" PrivateAssets="all" />""")}
                {(models > 0 ? """<PerfBudget Include="models/*.tflite" Device="npu" MaxLatencyMs="1000" />""" : "")}
              </ItemGroup>
            </Project>
            """;

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private string PathOf(string path) => Path.Combine(folder, path);

    // A line of MSBuild's summary: time, name, number of calls.
    [GeneratedRegex(@"^\s+(\d+) ms\s+_?PerfSage\w*\s+\d+ calls", RegexOptions.Multiline)]
    private static partial Regex OwnTarget();
}
