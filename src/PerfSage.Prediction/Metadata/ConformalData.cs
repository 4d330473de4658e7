namespace PerfSage.Prediction.Metadata;

/// <summary>Split-conformal quantiles of |log(label / prediction)| / spread, measured on graphs that training never saw.</summary>
/// <param name="Confidences">Ascending, 0 to 1.</param>
/// <param name="BucketEdges">Ascending operator counts; bucket b holds graphs with at least b of them at or below their count.</param>
/// <param name="Quantiles">
/// By group of devices and metric ("group/metric"), or by device and metric ("device id/metric") where graphs were measured on it, then
/// by bucket; parallel to <paramref name="Confidences"/>.
/// </param>
internal sealed record ConformalData(
    double[] Confidences,
    double[] BucketEdges,
    IReadOnlyDictionary<string, Dictionary<string, double[]>> Quantiles
)
{
    /// <summary>A device as a group of its own; no name of a group has a space.</summary>
    public static string OfDevice(string id) => $"device {id}";

    public static string Key(string group, string metric) => $"{group}/{metric}";
}
