using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.TfLite;

/// <param name="CustomName">Of custom operators that have one.</param>
internal sealed record OperatorCode(OperatorKind Kind, string? CustomName)
{
    public static OperatorCode Read(FlatTable table)
    {
        // The int8 field came first and stops at 127; files of newer writers carry both, older ones only that.
        var kind = OperatorCatalog.Of(Math.Max((sbyte)table.Byte(0), table.Int(3)));
        return new OperatorCode(kind, kind == Opaque.Custom && table.Text(1) is { Length: > 0 } name ? name : null);
    }
}
