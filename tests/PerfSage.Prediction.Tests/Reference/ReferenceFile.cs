using System.Text.Json;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction.Tests.Reference;

/// <summary>Inputs and outputs of the network as PyTorch computed them, written by training/reference.py.</summary>
internal sealed record ReferenceFile(string SchemaHash, IReadOnlyList<ReferenceCase> Cases)
{
    public static ReferenceFile Read(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", name)));
        return new ReferenceFile(
            json.RootElement.GetProperty("schemaHash").GetString()!,
            [.. json.RootElement.GetProperty("cases").EnumerateArray().Select(Case)]
        );
    }

    private static ReferenceCase Case(JsonElement json)
    {
        var graphs = Longs(json, "graphIndex");
        var starts = Enumerable.Range(0, (int)graphs[^1] + 2).Select(g => graphs.Count(n => n < g)).ToArray();
        var batch = new GraphBatch(
            Floats(json, "nodeFeatures"),
            Longs(json, "opType"),
            Longs(json, "edgeSrc"),
            Longs(json, "edgeDst"),
            Floats(json, "edgeFeatures"),
            Floats(json, "terms"),
            Floats(json, "deviceVector"),
            graphs,
            starts
        )
        {
            DeviceCount = json.GetProperty("boards").GetArrayLength(),
        };
        return new ReferenceCase(
            batch,
            Floats(json, "prediction"),
            Floats(json, "spread"),
            Floats(json, "contribution"),
            Floats(json, "embedding")
        );
    }

    private static float[] Floats(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(v => v.GetSingle())];

    private static long[] Longs(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(v => v.GetInt64())];
}
