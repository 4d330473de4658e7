using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

internal static class OptionsReader
{
    /// <returns>No options for a table that is not the kind's own.</returns>
    public static OperatorOptions Read(OperatorKind kind, FlatTable op) =>
        kind.Options is { } options && OptionsUnion.Builtin.Table(op, (byte)options.Type) is { } table
            ? options.Read(table)
            : OperatorOptions.None;
}
