namespace PerfSage.Core.Features;

/// <summary>
/// Collects one row of named columns. Names and values are written by the same calls, so that they cannot drift apart;
/// the first row fixes the names.
/// </summary>
internal sealed class ColumnWriter
{
    public List<string> Names { get; } = [];

    public List<float> Values { get; } = [];

    /// <summary>log(1 + value): sizes span nine orders of magnitude.</summary>
    public void Size(string name, double value) => Add("log." + name, Math.Log(1 + value));

    public void Flag(string name, bool value) => Add(name, value ? 1 : 0);

    public void OneOf<T>(string name, T value, IReadOnlyList<(string Name, T[] Values)> choices)
    {
        foreach (var choice in choices)
        {
            Flag($"{name}={choice.Name}", choice.Values.Contains(value));
        }
    }

    /// <summary>How far <paramref name="value"/> fills its last tile of <paramref name="tile"/> elements: value / round-up, 0 to 1.</summary>
    public void Fill(string name, long value, int tile) =>
        Add($"{name}.fill{tile}", value <= 0 ? 1 : (double)value / ((value + tile - 1) / tile * tile));

    public void Add(string name, double value)
    {
        Names.Add(name);
        Values.Add((float)value);
    }
}
