namespace PerfSage.Core.TfLite;

/// <summary>What a field of a flatbuffer's table is.</summary>
internal enum FieldShape
{
    Scalar,
    Text,
    Numbers,
    Table,
    Tables,

    /// <summary>A list of which writers let several entries lead to one table, such as that of the empty buffer.</summary>
    SharedTables,

    /// <summary>A table whose fields depend on another field.</summary>
    AnyTable,
}
