namespace PerfSage.Prediction.Metadata;

/// <summary>What training wrote into the ONNX file beside the network.</summary>
/// <param name="Features">What it was trained on.</param>
/// <param name="Outputs">[K], what the network's outputs are: metrics, and counts that metrics are made of.</param>
/// <param name="DeviceIds">Devices that it was trained for by name; it answers for others of the family as well.</param>
/// <param name="Columns">For which intervals were measured, each a metric in a group of devices: "group/metric".</param>
internal sealed record PredictorMetadata(
    FeatureNames Features,
    string[] Outputs,
    string[] DeviceIds,
    string[] Columns,
    string DataVersion,
    ConformalData Conformal,
    DomainData Domain,
    AccuracyRow[] Accuracy
)
{
    /// <summary>The outputs that are metrics themselves.</summary>
    public IEnumerable<string> Metrics =>
        Contracts.Metric.All.Select(m => m.Key).Where(key => Outputs.Contains(key, StringComparer.Ordinal));
}
