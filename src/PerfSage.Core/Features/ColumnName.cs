using System.Runtime.CompilerServices;

namespace PerfSage.Core.Features;

/// <summary>A column's name, put together only for a writer that wants names.</summary>
[InterpolatedStringHandler]
internal ref struct ColumnName
{
    private DefaultInterpolatedStringHandler text;
    private readonly string? whole;

    public ColumnName(int literalLength, int formattedCount, ColumnWriter writer, out bool isWanted)
    {
        isWanted = writer.RecordsNames;
        text = isWanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, System.Globalization.CultureInfo.InvariantCulture) : default;
    }

    private ColumnName(string name) => whole = name;

    public static implicit operator ColumnName(string name) => new(name);

    public void AppendLiteral(string value) => text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => text.AppendFormatted(value);

    public void AppendFormatted(ColumnName name) => text.AppendLiteral(name.ToString());

    public override string ToString() => whole ?? text.ToStringAndClear();
}
