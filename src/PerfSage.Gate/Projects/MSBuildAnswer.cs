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
    public string Property(string name)
    {
        try
        {
            // Warnings may come before.
            using var json = JsonDocument.Parse(Output[Math.Max(0, Output.IndexOf('{', StringComparison.Ordinal))..]);
            return json.RootElement.GetProperty("Properties").GetProperty(name).GetString() ?? "";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new BadInputException($"MSBuild did not tell '{name}': {Error}");
        }
    }
}
