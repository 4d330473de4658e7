namespace PerfSage.Core.TfLite;

internal sealed record OperatorCode(int Code, string Name)
{
    public static OperatorCode Read(FlatTable table)
    {
        // The int8 field came first and stops at 127; files of newer writers carry both, older ones only that.
        var code = Math.Max((sbyte)table.Byte(0), table.Int(3));
        var name = code == BuiltinOperators.Custom ? table.Text(1) : null;
        return new OperatorCode(code, string.IsNullOrEmpty(name) ? BuiltinOperators.NameOf(code) : name);
    }
}
