namespace PerfSage.Fuzz.Schema;

/// <param name="Number">As in schema.fbs.</param>
/// <param name="Bytes">Of the number, or of each of several; 0 for tables.</param>
/// <param name="Table">What a table or each of several is; null for numbers and options.</param>
internal sealed record FieldSchema(int Number, string Name, FieldKind Kind, int Bytes, TableSchema? Table)
{
    public static FieldSchema Scalar(int number, string name, int bytes) => new(number, name, FieldKind.Scalar, bytes, null);

    public static FieldSchema Numbers(int number, string name, int bytesEach) => new(number, name, FieldKind.Numbers, bytesEach, null);

    public static FieldSchema Text(int number, string name) => new(number, name, FieldKind.Text, 1, null);

    public static FieldSchema Child(int number, string name, TableSchema table) => new(number, name, FieldKind.Table, 0, table);

    public static FieldSchema Children(int number, string name, TableSchema table) => new(number, name, FieldKind.Tables, 0, table);

    public static FieldSchema Union(int number, string name) => new(number, name, FieldKind.Options, 0, null);
}
