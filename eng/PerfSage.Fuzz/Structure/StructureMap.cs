using PerfSage.Fuzz.Schema;

namespace PerfSage.Fuzz.Structure;

/// <summary>Finds what the bytes of a file mean, as far as they can be followed; each table is looked at once.</summary>
internal sealed class StructureMap
{
    // Weights are thousands of numbers of which one is like the other.
    private const int MostElements = 24;
    private const int MostSites = 20_000;

    private readonly List<Site> sites = [];
    private readonly HashSet<int> seen = [];

    private StructureMap() { }

    public static IReadOnlyList<Site> Of(byte[] file)
    {
        var map = new StructureMap();
        Attempt(() => map.Visit(RawTable.Root(file), TfLiteSchema.Model));
        // A number at the end of the file, of which a part is missing, is no site.
        map.sites.RemoveAll(s => s.Position + s.Bytes > file.Length);
        return map.sites;
    }

    private void Visit(RawTable table, TableSchema schema)
    {
        if (sites.Count >= MostSites || !seen.Add(table.Position))
        {
            return;
        }

        foreach (var field in schema.Fields)
        {
            Attempt(() => Visit(table, schema, field));
        }
    }

    private void Visit(RawTable table, TableSchema schema, FieldSchema field)
    {
        if (table.Slot(field.Number) is not (var slot and not 0))
        {
            return;
        }

        Add(SiteKind.Slot, slot, 2);
        if (table.Field(field.Number) is not (var position and not 0))
        {
            return;
        }

        Add(field.Kind == FieldKind.Scalar ? SiteKind.Scalar : SiteKind.Offset, position, field.Kind == FieldKind.Scalar ? field.Bytes : 4);
        switch (field.Kind)
        {
            case FieldKind.Numbers or FieldKind.Text:
                List(table.Vector(field.Number, field.Bytes), SiteKind.Element, field.Bytes);
                break;
            case FieldKind.Tables:
                List(table.Vector(field.Number, sizeof(int)), SiteKind.Offset, sizeof(int));
                break;
            case FieldKind.Options:
                Options(table.Child(field.Number)!.Value, TfLiteSchema.Options(table.Scalar(field.Number - 1, 1)));
                return;
        }

        foreach (var child in field.Table is null ? [] : table.Tables(field))
        {
            Attempt(() => Visit(child, field.Table!));
        }

        void Add(SiteKind kind, int at, int bytes) => sites.Add(new Site(kind, at, bytes, schema.Name, field.Name));

        void List((int Start, int Count) vector, SiteKind kind, int bytesEach)
        {
            Add(SiteKind.Length, vector.Start - sizeof(int), sizeof(int));
            for (var i = 0; i < Math.Min(vector.Count, MostElements); i++)
            {
                Add(kind, vector.Start + (i * bytesEach), bytesEach);
            }
        }
    }

    private void Options(RawTable options, TableSchema? schema)
    {
        if (schema is not null)
        {
            Visit(options, schema);
            return;
        }

        for (var i = 0; i < Math.Min(options.FieldCount, 32); i++)
        {
            sites.Add(new Site(SiteKind.Slot, options.Slot(i), 2, "Options", "scalar"));
            if (options.Field(i) is var position and not 0)
            {
                // Wider ones are found as well: what follows a byte is padding, or the next field.
                sites.Add(new Site(SiteKind.Scalar, position, position % 4 == 0 ? 4 : 1, "Options", "scalar"));
            }
        }
    }

    private static void Attempt(Action visit)
    {
        try
        {
            visit();
        }
        catch (InvalidStructureException)
        {
            // What cannot be followed has no sites; mutated files are mutated again.
        }
    }
}
