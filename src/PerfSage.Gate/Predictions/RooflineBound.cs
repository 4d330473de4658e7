using PerfSage.Core.Features;
using PerfSage.Prediction;

namespace PerfSage.Gate.Predictions;

/// <summary>Which limit of the device an operator meets first, by the roofline terms among its features.</summary>
internal static class RooflineBound
{
    public const string None = "nothing computed";

    private static readonly (string Column, string Name)[] Limits =
        [("log.compute_ms.", "compute"), ("log.feature_map_ms.", "feature maps"), ("log.weight_ms.", "weights")];

    public static string Of(ModelInput model, int operatorIndex, string deviceId)
    {
        var row = model.Features.Nodes.AsSpan(operatorIndex * FeatureSchema.NodeColumns.Count, FeatureSchema.NodeColumns.Count).ToArray();
        var terms = Limits.Select(limit => (limit.Name, Value: row[Column(limit.Column + deviceId)])).ToArray();
        return terms.All(t => t.Value == terms[0].Value) ? None : terms.MaxBy(t => t.Value).Name;
    }

    private static int Column(string name)
    {
        for (var i = 0; i < FeatureSchema.NodeColumns.Count; i++)
        {
            if (FeatureSchema.NodeColumns[i] == name)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"no feature '{name}'");
    }
}
