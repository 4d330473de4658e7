namespace PerfSage.Zoo.Schema;

/// <summary>One field of an options table: its number in the schema, its value, and the schema's default, which is not stored.</summary>
public sealed record OptionField
{
    private OptionField(int number, object value, object @default) => (Number, Value, Default) = (number, value, @default);

    /// <summary>Position of the field in the table of the schema, from 0.</summary>
    public int Number { get; }

    internal object Value { get; }

    internal object Default { get; }

    public static OptionField Of(int number, bool value, bool @default = false) => new(number, value, @default);

    public static OptionField Of(int number, byte value, byte @default = 0) => new(number, value, @default);

    public static OptionField Of(int number, int value, int @default = 0) => new(number, value, @default);

    public static OptionField Of(int number, float value, float @default = 0) => new(number, value, @default);

    public static OptionField Of(int number, IReadOnlyList<int> values) => new(number, values, Array.Empty<int>());
}
