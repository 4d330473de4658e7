using PerfSage.Core.Devices;
using PerfSage.Dataset.Measured;

namespace PerfSage.Dataset.Calibrate;

/// <summary>Measured models and what all devices are predicted to take for them.</summary>
/// <param name="Predictions">Parallel to the models, by device.</param>
internal sealed record PredictedPool(
    IReadOnlyList<MeasuredModel> Models,
    IReadOnlyList<DeviceProfile> Devices,
    IReadOnlyList<IReadOnlyDictionary<string, BasePrediction>> Predictions
)
{
    /// <summary>Columns of the devices, one for each precision.</summary>
    public IEnumerable<string> Labels =>
        Devices
            .Where(d => d.Labels.Measurement is not null)
            .SelectMany(d => d.Precision.Select(p => MeasuredLabel.Of(d, p)))
            .Where(label => Models.Any(m => m.LatencyMs.ContainsKey(label)));

    public DeviceProfile DeviceOf(string label) => Devices.Single(d => label.StartsWith(d.Labels.Column + ".", StringComparison.Ordinal));
}
