using PerfSage.Fuzz.Schema;

namespace PerfSage.Fuzz.Structure;

/// <summary>Reads a file into tables that can be edited and written again. What the schema does not have is lost.</summary>
internal sealed class NodeReader
{
    private const int MostTables = 20_000;
    private readonly Dictionary<int, TableNode> tables = [];

    /// <exception cref="InvalidStructureException">The file is no flatbuffer.</exception>
    public static TableNode Read(byte[] file) => new NodeReader().Read(RawTable.Root(file), TfLiteSchema.Model);

    private TableNode Read(RawTable table, TableSchema schema)
    {
        if (tables.TryGetValue(table.Position, out var known) && known.Name == schema.Name)
        {
            return known;
        }

        var node = new TableNode(schema.Name);
        tables[table.Position] = tables.Count < MostTables ? node : throw new InvalidStructureException("it has very many tables");
        foreach (var field in schema.Fields.Where(f => table.Field(f.Number) != 0))
        {
            node.Fields[field.Number] = Value(table, field);
        }

        return node;
    }

    private object Value(RawTable table, FieldSchema field) =>
        field.Kind switch
        {
            FieldKind.Scalar => new NumberNode(Bytes(table, table.Field(field.Number), field.Bytes)),
            FieldKind.Numbers or FieldKind.Text => Numbers(table, field),
            FieldKind.Table => Read(table.Child(field.Number)!.Value, field.Table!),
            FieldKind.Tables => table.Children(field.Number).Select(c => Read(c, field.Table!)).ToList(),
            _ => Options(table, field),
        };

    private static NumbersNode Numbers(RawTable table, FieldSchema field)
    {
        var (start, count) = table.Vector(field.Number, field.Bytes);
        return new NumbersNode(Bytes(table, start, count * field.Bytes), field.Bytes, field.Kind == FieldKind.Text);
    }

    private TableNode Options(RawTable table, FieldSchema field)
    {
        var options = table.Child(field.Number)!.Value;
        if (TfLiteSchema.Options(table.Scalar(field.Number - 1, 1)) is { } schema)
        {
            return Read(options, schema);
        }

        // A scalar reaches to the next one at most.
        var node = new TableNode("Options");
        var places = Enumerable.Range(0, options.FieldCount).Select(options.Field).Where(p => p != 0).Order().ToArray();
        for (var i = 0; i < options.FieldCount; i++)
        {
            if (options.Field(i) is var position and not 0)
            {
                var room = places.FirstOrDefault(p => p > position, options.File.Length) - position;
                var size = room >= 4 && position % 4 == 0 ? 4 : 1;
                node.Fields[i] = new NumberNode(Bytes(options, position, size));
            }
        }

        return node;
    }

    private static byte[] Bytes(RawTable table, int start, int count) =>
        start + count <= table.File.Length
            ? table.File.AsSpan(start, count).ToArray()
            : throw new InvalidStructureException("it leads out of the file");
}
