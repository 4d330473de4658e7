using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

internal static class OptionsReader
{
    // Fields of an Operator in schema.fbs: a union is its type and its table.
    private const int TypeField = 3;
    private const int TableField = 4;

    /// <returns>No options for a table that is not the kind's own: TFLite passes over it as well.</returns>
    public static OperatorOptions Read(OperatorKind kind, FlatTable op) =>
        kind.Options is { } options && op.Byte(TypeField) == (byte)options.Type && op.Child(TableField) is { } table
            ? options.Read(table)
            : OperatorOptions.None;
}
