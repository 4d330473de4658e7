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
        estimates = Boards.Prefixes.Zip(Boards.Devices).ToDictionary(p => p.First, p => Predictor.At(estimate, p.Second, 0.9));
    }

    internal Predictor Predictor { get; } = Predictor.Load();

    /// <summary>Its latency is predicted 25 % too high and its memory 20 % too low.</summary>
    internal LabelledGraph Graph =>
        new("audio_1", Models.KeywordSpotting)
        {
            On = p => new BoardLabels(LatencyMs: On(p).LatencyMs.Value / 1.25, SramBytes: On(p).PeakMemoryKiB.Value * 1024 / 0.8),
        };

    internal DeviceEstimate On(string prefix) => estimates[prefix];

    public void Dispose() => Predictor.Dispose();
}
