namespace PerfSage.Fuzz.Schema;

internal enum FieldKind
{
    Scalar,

    Numbers,

    Text,

    Table,

    Tables,

    /// <summary>A table whose kind a field before it names.</summary>
    Options,
}
