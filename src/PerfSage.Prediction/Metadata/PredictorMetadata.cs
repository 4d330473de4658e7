namespace PerfSage.Prediction.Metadata;

/// <summary>What training wrote into the ONNX file beside the network.</summary>
/// <param name="Columns">[K] "device/metric", in the order of the network's outputs.</param>
internal sealed record PredictorMetadata(
    string SchemaHash, string[] Columns, string DataVersion, ConformalData Conformal, DomainData Domain, AccuracyRow[] Accuracy);
