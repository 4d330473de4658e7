using System.IO.Compression;
using System.Text.Json;

namespace PerfSage.Dataset.Labels;

/// <summary>Cycles per operator of one shard, by model id.</summary>
internal static class OperatorLabels
{
    public static IReadOnlyDictionary<string, (double[]?[] Operators, double[] Other)> Read(string path)
    {
        var labels = new Dictionary<string, (double[]?[], double[])>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return labels;
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            labels[root.GetProperty("id").GetString()!] = (
                LabelDevices.All.Select(d => Cycles(root, d.Prefix)).ToArray(),
                LabelDevices.All.Select(d => root.TryGetProperty(d.Prefix + ".other", out var other) ? other.GetDouble() : 0).ToArray());
        }

        return labels;
    }

    private static double[]? Cycles(JsonElement root, string prefix) =>
        root.TryGetProperty(prefix, out var cycles) ? cycles.EnumerateArray().Select(c => c.GetDouble()).ToArray() : null;
}
