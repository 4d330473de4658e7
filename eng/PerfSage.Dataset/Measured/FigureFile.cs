using System.Text.Json;

namespace PerfSage.Dataset.Measured;

/// <summary>Figures that a command found, kept for docs/accuracy.md.</summary>
internal static class FigureFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <exception cref="InvalidDataException">It has none.</exception>
    public static T Read<T>(string path) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(path), Options) ?? throw new InvalidDataException($"{path} is empty");

    public static void Write<T>(string path, T figures) => File.WriteAllText(path, JsonSerializer.Serialize(figures, Options) + "\n");
}
