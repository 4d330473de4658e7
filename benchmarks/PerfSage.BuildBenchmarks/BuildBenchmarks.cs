using PerfSage.BuildBenchmarks.Builds;
using PerfSage.BuildBenchmarks.Operators;
using PerfSage.BuildBenchmarks.Page;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Demo;

namespace PerfSage.BuildBenchmarks;

/// <summary>Measures everything in a folder of its own, and writes it down.</summary>
internal static class BuildBenchmarks
{
    /// <summary>As many real models as the datasets of this project have.</summary>
    private const int ManyModels = 236;

    /// <summary>The largest model takes a minute to predict.</summary>
    private const int MostLongRounds = 3;

    public static void Run(int rounds, int[] models, bool write)
    {
        var root = Directory.CreateTempSubdirectory("perfsage-benchmark-");
        try
        {
            Write(Measure(root, rounds, models), write);
        }
        finally
        {
            DotnetProcess.Run(root.FullName, root.FullName, "build-server", "shutdown");
            root.Delete(recursive: true);
        }
    }

    private static BenchmarkResult Measure(DirectoryInfo root, int rounds, int[] models)
    {
        Console.WriteLine("== Packing");
        var package = new Package(root.CreateSubdirectory("package").FullName);
        Console.WriteLine("== Writing models and projects");
        int?[] counts = [null, 0, .. models];
        BuildProject[] projects = [.. counts.Select((c, i) => new BuildProject(Path.Combine(root.FullName, $"project{i}"), package, c))];
        // What only the first build ever does is not measured.
        foreach (var project in projects)
        {
            project.BuildMs();
        }

        var builds = new BuildTimes(projects);
        for (var round = 1; round <= rounds; round++)
        {
            Console.WriteLine($"== Round {round} of {rounds}");
            builds.AddRound();
        }

        Console.WriteLine("== Predicting models of many operators, and many models");
        var folder = root.CreateSubdirectory("operators").FullName;
        var many = Enumerable.Range(0, ManyModels).Select(i => Path.Combine(folder, $"m{i}.tflite")).ToArray();
        for (var i = 0; i < many.Length; i++)
        {
            ModelStore.Write(many[i], i);
        }

        return new BenchmarkResult(
            Rounds: rounds,
            Builds: builds,
            Operators: OperatorTimes.Measure(folder, package.Tool, Math.Min(rounds, MostLongRounds)),
            ManyModels: many.Length,
            ManyModelsMb: OperatorTimes.PeakMb(folder, package.Tool, many),
            PackageMb: package.SizeMb
        );
    }

    private static void Write(BenchmarkResult result, bool write)
    {
        var lines = ResultPage.Lines(result);
        if (!write)
        {
            Console.WriteLine(string.Join('\n', lines));
            return;
        }

        var page = Repository.Path("docs", "performance.md");
        File.WriteAllText(page, GeneratedBlock.Replace(File.ReadAllText(page), ResultPage.Begin, lines));
        File.WriteAllText(Repository.Path("docs", "images", "performance-builds.svg"), ResultPage.BuildPlot(result));
        File.WriteAllText(Repository.Path("docs", "images", "performance-operators.svg"), ResultPage.OperatorPlot(result));
        Console.WriteLine($"Written to {page}");
    }
}
