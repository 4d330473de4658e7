using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.TfLite;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Evaluate;
using PerfSage.Dataset.Measured.Export;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Dataset.Measured.Judging;

/// <summary>Asks the program what training was asked, through the same code as `perfsage predict`.</summary>
internal static class MeasuredEvaluator
{
    // As training/processor/split.py cuts cells.
    private const double TestStart = 0.8;
    private const double Confidence = 0.9;
    private const int ModelsPerRun = 64;
    private const string Cells = "nasbench201";

    /// <returns>A row for each figure of training.</returns>
    /// <exception cref="InvalidDataException">A figure is of models that are not there, or of a device that does not ship.</exception>
    public static IReadOnlyList<JudgedRow> Evaluate(string data, IEnumerable<ProcessorRow> figures, Predictor predictor)
    {
        var devices = figures.GroupBy(f => f.Device).ToDictionary(g => Find(g.Key), g => g.ToArray());
        return
        [
            .. devices
                .GroupBy(d => d.Key.Labels.Column.Split('.')[0], StringComparer.Ordinal)
                .SelectMany(source => Source(data, source.Key, [.. source.SelectMany(d => d.Value.Select(f => (d.Key, f)))], predictor)),
        ];
    }

    /// <summary>Whether training never saw the cell. All networks of qed were trained on, and are asked about all the same.</summary>
    public static bool IsHeldOut(MeasuredModel model) => model.Space != Cells || HeldOut.Fraction(ExportOrder.Family(model)) >= TestStart;

    private static DeviceProfile Find(string device) =>
        DeviceCatalog.Builtin.Find(device) ?? throw new InvalidDataException($"training has figures of {device}, which is no device");

    private static JudgedRow[] Source(
        string data,
        string source,
        (DeviceProfile Device, ProcessorRow Figure)[] figures,
        Predictor predictor
    )
    {
        var models = ExportOrder.Of(MeasuredSources.All[source](data), int.MaxValue).Where(IsHeldOut).ToArray();
        var rows = Array.ConvertAll(figures, f => JudgedRow.Of(f.Figure, f.Device, models));
        if (Array.Find(rows, r => r.Models.Count < r.Figure.N) is { } few)
        {
            throw new InvalidDataException(
                $"training judged {few.Device.Id} on {few.Figure.N} models, and {data} has {few.Models.Count} of them"
            );
        }

        var estimates = Estimate(
            [.. models.Where(m => rows.Any(r => r.Models.Contains(m)))],
            [.. figures.Select(f => f.Device)],
            predictor
        );
        foreach (var row in rows)
        {
            row.Judge((model, device) => predictor.At(estimates[model], device, Confidence));
        }

        return rows;
    }

    private static Dictionary<MeasuredModel, ModelEstimate> Estimate(MeasuredModel[] models, DeviceProfile[] devices, Predictor predictor)
    {
        var estimates = new Dictionary<MeasuredModel, ModelEstimate>(ReferenceEqualityComparer.Instance);
        foreach (var chunk in models.Chunk(ModelsPerRun))
        {
            var some = Predictor.Estimate([.. chunk.AsParallel().AsOrdered().Select(m => ModelInput.Of(TfLiteReader.Read(m.Model!())))]);
            predictor.Prepare(some, devices.Distinct());
            foreach (var (model, estimate) in chunk.Zip(some))
            {
                estimates.Add(model, estimate);
            }
        }

        return estimates;
    }
}
