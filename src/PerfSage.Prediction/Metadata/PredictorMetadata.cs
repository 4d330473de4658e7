namespace PerfSage.Prediction.Metadata;

/// <summary>What training wrote into the ONNX file beside the network.</summary>
/// <param name="Features">What it was trained on.</param>
/// <param name="Columns">[K] "device/metric", in the order of the network's outputs.</param>
internal sealed record PredictorMetadata(
    FeatureNames Features,
    string[] Columns,
    string DataVersion,
    ConformalData Conformal,
    DomainData Domain,
    AccuracyRow[] Accuracy
)
{
    /// <summary>Of the devices that the network has outputs for.</summary>
    public string[] DeviceIds => [.. Columns.Select(c => c.Split('/')[0]).Distinct(StringComparer.Ordinal)];
}
