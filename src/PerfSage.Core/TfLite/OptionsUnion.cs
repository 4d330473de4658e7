namespace PerfSage.Core.TfLite;

/// <summary>Where an Operator of schema.fbs has options: a union is a field with its type and one with its table.</summary>
internal sealed record OptionsUnion(int TypeField, int TableField)
{
    public static OptionsUnion Builtin { get; } = new(3, 4);

    /// <summary>Of newer operators.</summary>
    public static OptionsUnion Builtin2 { get; } = new(11, 12);

    /// <returns>Null for a table of another type: TFLite passes over it as well.</returns>
    public FlatTable? Table(FlatTable op, byte type) => op.Byte(TypeField) == type ? op.Child(TableField) : null;
}
