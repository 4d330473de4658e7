using System.Globalization;
using System.Runtime.InteropServices;
using PerfSage.BuildBenchmarks.Builds;
using PerfSage.BuildBenchmarks.Operators;
using PerfSage.Dataset.Accuracy.Markdown;

namespace PerfSage.BuildBenchmarks.Page;

/// <summary>Tables and pictures of one run.</summary>
internal static class ResultPage
{
    public const string Begin = "<!-- what builds take; written by benchmarks/PerfSage.BuildBenchmarks -->";

    public static IEnumerable<string> Lines(BenchmarkResult result) =>
        [
            string.Empty,
            $"{RuntimeInformation.OSDescription.Split(' ')[0]} on {Environment.ProcessorCount} cores, "
                + $".NET {Environment.Version}, {result.Rounds} rounds; medians. The same build without the package took:",
            .. MarkdownTable.Lines(
                ["Before the build", "Without the package, ms"],
                Scenario.All.Select(s => new[] { s.Name, Ms(result.Builds.BaselineMs(s)) })
            ),
            string.Empty,
            "Added to it, as the median of the differences, and what the build took with it, as the median of the ratios:",
            .. MarkdownTable.Lines(
                ["Models", .. Scenario.All.Select(s => s.Name)],
                result.Builds.Others.Select(p => (string[])[Count(p.Models), .. Scenario.All.Select(s => Cost(result.Builds, s, p))])
            ),
            string.Empty,
            "![What the package adds to a build, against the number of models](images/performance-builds.svg)",
            string.Empty,
            .. Marginal(result.Builds),
            "Milliseconds in the package's targets where nothing changed, as MSBuild itself sums them up. `dotnet build` starts a process "
                + "for each build, in which code has to be made ready first; an IDE and MSBuild's server do not "
                + "(`DOTNET_CLI_USE_MSBUILD_SERVER=1`):",
            .. MarkdownTable.Lines(
                ["Models", "`dotnet build`", "In a process that has built before"],
                result.Builds.Others.Select(p =>
                    new[]
                    {
                        Count(p.Models),
                        Ms(result.Builds.TargetsMs(p, usesServer: false)),
                        Ms(result.Builds.TargetsMs(p, usesServer: true)),
                    }
                )
            ),
            string.Empty,
            "The predictor's process for one model that nobody predicted before, a chain of convolutions. Beyond what it takes for any "
                + $"model, its time grows with the number of operators to the power of {Ratio(OperatorTimes.Exponent(result.Operators))}:",
            .. MarkdownTable.Lines(
                ["Operators", "ms", "Peak memory, MB"],
                result.Operators.Select(t => new[] { Number(t.Operators), Ms(t.ElapsedMs), Ms(t.PeakMb) }),
                texts: 0
            ),
            string.Empty,
            "![What the process takes against the number of operators](images/performance-operators.svg)",
            string.Empty,
            $"One process for {result.ManyModels} models has a peak of {Ms(result.ManyModelsMb)} MB. "
                + $"The package has {OneDigit(result.PackageMb)} MB.",
        ];

    public static string BuildPlot(BenchmarkResult result) =>
        LinePlot.Draw(
            "What the package adds to a build",
            "models",
            "ms",
            [
                .. Scenario.All.Select(s =>
                    (s.Name, result.Builds.Others.Where(p => p.Models > 0).Select(p => ((double)p.Models!, result.Builds.AddedMs(s, p))))
                ),
            ]
        );

    public static string OperatorPlot(BenchmarkResult result) =>
        LinePlot.Draw(
            "The predictor's process for one model",
            "operators",
            "ms",
            [("one model", result.Operators.Select(t => ((double)t.Operators, t.ElapsedMs)))]
        );

    private static IEnumerable<string> Marginal(BuildTimes builds)
    {
        if (builds.Others.OrderBy(p => p.Models).TakeLast(2).ToArray() is not [{ Models: > 0 } fewer, { Models: > 0 } more])
        {
            return [];
        }

        var first = Scenario.All[0];
        var ms = (builds.AddedMs(first, more) - builds.AddedMs(first, fewer)) / (more.Models.Value - fewer.Models.Value);
        return
        [
            $"From {Count(fewer.Models)} to {Count(more.Models)} models, each adds {OneDigit(ms)} ms to the first build.",
            string.Empty,
        ];
    }

    private static string Cost(BuildTimes builds, Scenario scenario, BuildProject project) =>
        $"{Added(builds.AddedMs(scenario, project))} ms, {Ratio(builds.Ratio(scenario, project))}";

    private static string Count(int? models) => models is > 0 ? Number(models.Value) : "no budget";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Ms(double ms) => ms.ToString("N0", CultureInfo.InvariantCulture);

    private static string Added(double ms) => ms.ToString("+#,0;-#,0;0", CultureInfo.InvariantCulture);

    private static string OneDigit(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
