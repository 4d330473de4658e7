using System.Globalization;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Predictions;

/// <summary>Reads values of <c>predictions.txt</c>.</summary>
internal static class RecordReader
{
    public static EquatableArray<T> Records<T>(this KeyedLines lines, string name, Func<KeyedLines, T> read)
        where T : IEquatable<T>
    {
        var records = new List<T>();
        while (lines.Is(name))
        {
            lines.Expect(name);
            records.Add(read(lines));
        }

        return records.ToEquatableArray();
    }

    public static string Text(this KeyedLines lines, string key) => EscapedText.Unescape(lines.LastValue(key));

    public static EquatableArray<string> Texts(this KeyedLines lines, string key)
    {
        var values = new List<string>();
        while (lines.Has(key))
        {
            values.Add(lines.Text(key));
        }

        return values.ToEquatableArray();
    }

    public static bool Flag(this KeyedLines lines, string key) =>
        lines.Text(key) switch
        {
            "true" => true,
            "false" => false,
            _ => throw new ContractFormatException($"'{key}' is neither true nor false"),
        };

    public static double Number(string text) =>
        Numbers.TryRead(text, out var value) ? value : throw new ContractFormatException($"'{text}' is no number");

    public static long Integer(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new ContractFormatException($"'{text}' is no whole number");
}
