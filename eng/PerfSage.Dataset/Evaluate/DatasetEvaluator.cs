using System.Globalization;
using PerfSage.Dataset.Labels;
using PerfSage.Prediction;
using PerfSage.Prediction.Intervals;

namespace PerfSage.Dataset.Evaluate;

/// <summary>
/// Measures the predictor on labelled models that training never saw, through the same code as `perfsage predict`. Judged are graphs
/// that run wholly on the NPU, for more than 2,000 cycles and, for memory, in at least 1 KiB: below, a percentage means little.
/// </summary>
internal static class DatasetEvaluator
{
    private const double SmallCycles = 2000;
    private const double SmallKiB = 1;
    private const double Confidence = 0.9;

    public static IReadOnlyList<AccuracyColumn> Evaluate(string folder, Predictor predictor)
    {
        var columns = LabelDevices.All
            .SelectMany(d => new[] { new AccuracyColumn(d.DeviceId, "latency"), new AccuracyColumn(d.DeviceId, "peak memory") })
            .ToArray();
        foreach (var shard in DatasetReader.Read(folder).Where(HeldOut.Contains).Chunk(256))
        {
            var estimates = predictor.Estimate([.. shard.Select(m => ModelInput.Of(m.Graph))]);
            foreach (var (model, estimate) in shard.Zip(estimates))
            {
                Add(columns, model, estimate, predictor);
            }
        }

        return [.. columns.Where(c => c.Graphs > 0)];
    }

    private static void Add(AccuracyColumn[] columns, LabeledModel model, ModelEstimate estimate, Predictor predictor)
    {
        for (var d = 0; d < LabelDevices.All.Count; d++)
        {
            var (prefix, device, _, _, _) = LabelDevices.All[d];
            if (Label(model, prefix + ".cpu_ops") is not 0 || Label(model, prefix + ".cycles_total") <= SmallCycles)
            {
                continue;
            }

            var predicted = predictor.At(estimate, device, Confidence);
            Add(columns[2 * d], predicted.LatencyMs, Label(model, prefix + ".inference_time_ms"));
            var memoryKiB = Label(model, prefix + ".sram_memory_used") / 1024;
            if (memoryKiB >= SmallKiB)
            {
                Add(columns[(2 * d) + 1], predicted.PeakMemoryKiB, memoryKiB);
            }
        }
    }

    private static void Add(AccuracyColumn column, Interval predicted, double label) =>
        column.Add(predicted.Value, predicted.Lower, predicted.Upper, label);

    private static double Label(LabeledModel model, string column) =>
        double.TryParse(model.Row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
