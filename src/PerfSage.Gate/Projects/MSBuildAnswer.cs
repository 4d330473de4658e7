using System.Text.Json;

namespace PerfSage.Gate.Projects;

/// <param name="Output">JSON of the properties that were asked for, at least two, if it succeeded.</param>
internal sealed record MSBuildAnswer(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The first line that speaks of an error, else the first line.</summary>
    public string Error
    {
        get
        {
            var lines = Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return lines.FirstOrDefault(l => l.Contains("error", StringComparison.OrdinalIgnoreCase))
                ?? lines.FirstOrDefault()
                ?? $"MSBuild ended with code {ExitCode}";
        }
    }

    /// <exception cref="BadInputException">MSBuild printed something else.</exception>
    public string Property(string name) => Read(name, root => root.GetProperty("Properties").GetProperty(name).GetString() ?? "");

    /// <returns>What the items of a type that was asked for are named.</returns>
    /// <exception cref="BadInputException">MSBuild printed something else.</exception>
    public IReadOnlyList<string> Items(string type) =>
        Read<string[]>(
            type,
            root =>
                [.. root.GetProperty("Items").GetProperty(type).EnumerateArray().Select(i => i.GetProperty("Identity").GetString() ?? "")]
        );

    private T Read<T>(string name, Func<JsonElement, T> read)
    {
        try
        {
            // Warnings may come before.
            using var json = JsonDocument.Parse(Output[Math.Max(0, Output.IndexOf('{', StringComparison.Ordinal))..]);
            return read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new BadInputException($"MSBuild did not tell '{name}': {Error}");
        }
    }
}
