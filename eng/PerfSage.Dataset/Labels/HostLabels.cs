using System.Text.Json;

namespace PerfSage.Dataset.Labels;

/// <summary>
/// Operators that the compiler left to the host, of one shard. A line is an object: "id", and per accelerator, e.g. "u55.cpu", the
/// indices of these operators in the file.
/// </summary>
internal sealed class HostLabels
{
    private readonly Dictionary<(string Id, string Accelerator), HashSet<int>> operators = [];

    /// <exception cref="InvalidDataException">The shard has no such file.</exception>
    public static HostLabels Read(string path, IReadOnlyList<string> accelerators)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: there is no such file");
        }

        var labels = new HostLabels();
        using var reader = DataFile.OpenText(path);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetString()!;
            foreach (var accelerator in accelerators)
            {
                if (json.RootElement.TryGetProperty(accelerator + ".cpu", out var indices) && indices.ValueKind == JsonValueKind.Array)
                {
                    labels.operators[(id, accelerator)] = [.. indices.EnumerateArray().Select(i => i.GetInt32())];
                }
            }
        }

        return labels;
    }

    /// <returns>Indices in file order; null where the compiler refused the graph.</returns>
    public IReadOnlySet<int>? Of(string id, string accelerator) => operators.GetValueOrDefault((id, accelerator));
}
