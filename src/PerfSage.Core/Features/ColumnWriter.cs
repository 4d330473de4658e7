namespace PerfSage.Core.Features;

/// <summary>
/// Collects rows of named columns. Names and values are written by the same calls, so that they cannot drift apart.
/// </summary>
/// <param name="recordsColumns">
/// Whether the columns are wanted instead of the values: making names takes longer than computing values.
/// </param>
internal sealed class ColumnWriter(bool recordsColumns = false)
{
    /// <summary>For a column that no message may mention: people could not find it in their model.</summary>
    public const string Hidden = "";

    private const string LogarithmPrefix = "log.";

    public List<Column> Columns { get; } = [];

    public List<float> Values { get; } = [];

    /// <summary>What the names of the next columns start with.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The same for their phrases, where these are made from the names.</summary>
    public string PhrasePrefix { get; set; } = "";

    /// <param name="phrase">The name's own words if left out.</param>
    public void Size(string name, double value, string? phrase = null) => Write(name, ColumnScale.Size, value, phrase);

    /// <param name="phrase">The name's own words if left out.</param>
    public void Milliseconds(string name, double value, string? phrase = null) => Write(name, ColumnScale.Milliseconds, value, phrase);

    public void Flag(string name, bool value) => Write(name, ColumnScale.Plain, value ? 1 : 0, Hidden);

    /// <param name="phrase">The column is not shown if left out.</param>
    public void Add(string name, double value, string phrase = Hidden) => Write(name, ColumnScale.Plain, value, phrase);

    /// <param name="isShown">Whether a message may say which choice was made.</param>
    public void OneOf<T>(string name, T value, IReadOnlyList<(string Name, T[] Values)> choices, bool isShown = true)
    {
        foreach (var choice in choices)
        {
            Write(
                recordsColumns ? $"{name}={choice.Name}" : name,
                ColumnScale.Choice,
                choice.Values.Contains(value) ? 1 : 0,
                isShown ? null : Hidden
            );
        }
    }

    /// <summary>
    /// How far <paramref name="value"/> fills its last tile of <paramref name="tile"/> elements: value / round-up, 0 to 1.
    /// </summary>
    public void Fill(string name, long value, int tile) =>
        Write(
            recordsColumns ? $"{name}.fill{tile}" : name,
            ColumnScale.Plain,
            value <= 0 ? 1 : (double)value / ((value + tile - 1) / tile * tile),
            Hidden
        );

    private void Write(string name, ColumnScale scale, double value, string? phrase)
    {
        if (recordsColumns)
        {
            var prefix = scale.IsLogarithmic() ? LogarithmPrefix : "";
            Columns.Add(new Column(prefix + Prefix + name, scale, Words(name, phrase)));
        }

        Values.Add((float)scale.Store(value));
    }

    private string? Words(string name, string? phrase) =>
        phrase switch
        {
            null => (PhrasePrefix + name).Replace('_', ' ').Replace('=', ' '),
            Hidden => null,
            _ => phrase,
        };
}
