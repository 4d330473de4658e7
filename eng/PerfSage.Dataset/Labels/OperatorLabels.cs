using System.Text.Json;

namespace PerfSage.Dataset.Labels;

/// <summary>Cycles per operator of one shard. A line is an object: "id", per device prefix an array, and perhaps "prefix.other".</summary>
internal sealed class OperatorLabels
{
    private readonly Dictionary<(string Id, string Prefix), OperatorCycles> cycles = [];

    /// <returns>Nothing where the shard has no such file.</returns>
    public static OperatorLabels Read(string path)
    {
        var labels = new OperatorLabels();
        if (!File.Exists(path))
        {
            return labels;
        }

        using var reader = DataFile.OpenText(path);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            labels.Add(json.RootElement);
        }

        return labels;
    }

    public OperatorCycles Of(string id, LabelDevice device) => cycles.GetValueOrDefault((id, device.Prefix), OperatorCycles.Unknown);

    private void Add(JsonElement line)
    {
        var id = line.GetProperty("id").GetString()!;
        foreach (var prefix in LabelDevices.All.Select(d => d.Prefix))
        {
            if (line.TryGetProperty(prefix, out var ofOperators))
            {
                var other = line.TryGetProperty(prefix + ".other", out var rest) ? rest.GetDouble() : 0;
                cycles[(id, prefix)] = new OperatorCycles([.. ofOperators.EnumerateArray().Select(c => c.GetDouble())], other);
            }
        }
    }
}
