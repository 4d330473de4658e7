using System.Runtime.CompilerServices;

namespace PerfSage.Core.Features;

/// <summary>
/// Collects rows of named columns. Names and values are written by the same calls, so that they cannot drift apart.
/// </summary>
/// <param name="recordsNames">Whether the names are wanted: making them takes longer than computing the values.</param>
internal sealed class ColumnWriter(bool recordsNames = false)
{
    public List<string> Names { get; } = [];

    public List<float> Values { get; } = [];

    public bool RecordsNames => recordsNames;

    /// <summary>log(1 + value): sizes span nine orders of magnitude.</summary>
    public void Size([InterpolatedStringHandlerArgument("")] ColumnName name, double value) => Add($"log.{name}", Math.Log(1 + value));

    public void Flag([InterpolatedStringHandlerArgument("")] ColumnName name, bool value) => Add(name, value ? 1 : 0);

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

    public void Add([InterpolatedStringHandlerArgument("")] ColumnName name, double value)
    {
        if (recordsNames)
        {
            Names.Add(name.ToString());
        }

        Values.Add((float)value);
    }
}
