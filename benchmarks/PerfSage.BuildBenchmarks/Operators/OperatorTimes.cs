using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Serialization;

namespace PerfSage.BuildBenchmarks.Operators;

/// <summary>What the predictor's process takes for one model, against the number of its operators.</summary>
internal static class OperatorTimes
{
    // With fewer, the reader takes a file of 100,000 operators for one that describes more than it holds.
    private const int Channels = 48;

    private static readonly int[] Counts = [10, 100, 1_000, 10_000, 100_000];

    public static IReadOnlyList<OperatorTime> Measure(string folder, string tool, int rounds)
    {
        var models = Counts.Select(count => (Count: count, Path: Write(folder, count))).ToArray();
        return
        [
            .. Enumerable
                .Range(0, rounds)
                .SelectMany(_ => models.Select(m => (m.Count, Run: DotnetProcess.Run(folder, folder, Arguments(tool, m.Path)))))
                .GroupBy(m => m.Count)
                .Select(g => new OperatorTime(g.Key, Median.Of(g.Select(m => m.Run.ElapsedMs)), Median.Of(g.Select(m => m.Run.PeakMb)))),
        ];
    }

    /// <returns>Slope of the logarithms from 1,000 operators on, without the time that a process takes for any model.</returns>
    public static double Exponent(IReadOnlyList<OperatorTime> times)
    {
        var points = times
            .Where(t => t.Operators >= 1_000)
            .Select(t => (X: Math.Log(t.Operators), Y: Math.Log(t.ElapsedMs - times[0].ElapsedMs)))
            .ToArray();
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        return points.Sum(p => (p.X - x) * (p.Y - y)) / points.Sum(p => (p.X - x) * (p.X - x));
    }

    /// <summary>Peak memory of one process that predicts many models.</summary>
    public static double PeakMb(string folder, string tool, IEnumerable<string> models) =>
        DotnetProcess.Run(folder, folder, [.. Arguments(tool, [.. models])]).PeakMb;

    private static string[] Arguments(string tool, params string[] models) => ["exec", tool, "predict", .. models, "--device", "npu"];

    private static string Write(string folder, int operators)
    {
        var model = new ModelBuilder();
        var x = model.Main.Input([1, 8, 8, Channels]);
        for (var i = 0; i < operators; i++)
        {
            x = model.Main.Conv2D(x, Channels, 1);
        }

        model.Main.Output(x);
        var path = Path.Combine(folder, $"{operators}.tflite");
        model.Save(path);
        return path;
    }
}
