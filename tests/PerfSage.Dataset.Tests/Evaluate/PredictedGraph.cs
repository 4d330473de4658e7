using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.TfLite;
using PerfSage.Dataset.Tests.Infra;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Dataset.Tests.Evaluate;

/// <summary>A graph with what the predictor says of it: labels made from that have known errors.</summary>
public sealed class PredictedGraph : IDisposable
{
    private readonly Dictionary<string, DeviceEstimate> estimates;

    public PredictedGraph()
    {
        var estimate = Predictor.Estimate([ModelInput.Of(TfLiteReader.Read(Models.KeywordSpotting))]).Single();
        estimates = Boards.All.ToDictionary(b => b.Prefix, b => Predictor.At(estimate, Profile(b), 0.9), StringComparer.Ordinal);
    }

    internal Predictor Predictor { get; } = Predictor.Load();

    /// <summary>Its latency is predicted 25 % too high, its memory 20 % too low, and its energy, where there is any, 10 % too low.</summary>
    internal LabelledGraph Graph => new("audio_1", Models.KeywordSpotting) { Space = "audio", On = p => Labels(p, e => e.Value / 1.25) };

    internal DeviceEstimate On(string prefix) => estimates[prefix];

    /// <param name="latencyMs">The label of what is predicted. The others are off as those of <see cref="Graph"/>.</param>
    internal BoardLabels Labels(string prefix, Func<Estimate, double> latencyMs) =>
        Labels(prefix, latencyMs, kib => kib.Value / 0.8, mj => mj.Value / 0.9);

    internal BoardLabels Labels(
        string prefix,
        Func<Estimate, double> latencyMs,
        Func<Estimate, double> memoryKiB,
        Func<Estimate, double> energyMj
    )
    {
        var measures = On(prefix).Measures;
        var labels = new BoardLabels(latencyMs(On(prefix).LatencyMs), SramBytes: memoryKiB(On(prefix).PeakMemoryKiB) * 1024);
        return measures[Metric.Energy] is { } energy
            ? labels.WithEnergy(energyMj(energy), Boards.All.Single(b => b.Prefix == prefix))
            : labels;
    }

    public void Dispose() => Predictor.Dispose();

    // What was drawn is like any device of its group but for the hardware.
    private static DeviceProfile Profile(Board board) =>
        board.Prefix == Boards.Random
            ? DeviceCatalog.Builtin.Find("ethos-u65-512")! with
            {
                Id = board.Device,
                Aliases = [],
                System = DrawnBoard.System,
            }
            : DeviceCatalog.Builtin.Find(board.Device)!;
}
