using PerfSage.Fuzz.Structure;

namespace PerfSage.Fuzz.Mutations;

/// <summary>Adds the subgraphs of another model, or puts one of its tables in the place of one of the same sort.</summary>
internal sealed class SpliceMutation : NodeMutation
{
    // Fields of schema.fbs.
    private const int Codes = 1;
    private const int Subgraphs = 2;
    private const int Buffers = 4;
    private const int Operators = 3;
    private const int Tensors = 0;

    protected override bool Change(TableNode model, FuzzRandom random, Func<TableNode?> other)
    {
        if (other() is not { } source)
        {
            return false;
        }

        if (random.OneIn(2))
        {
            Append(model, source);
            return true;
        }

        var table = random.Of(source.All().ToArray());
        var places = model.All().Where(t => t.Name == table.Name).ToArray();
        if (places.Length == 0)
        {
            return false;
        }

        var place = random.Of(places);
        place.Fields.Clear();
        foreach (var (field, value) in table.Fields)
        {
            place.Fields[field] = value;
        }

        return true;
    }

    private static void Append(TableNode model, TableNode source)
    {
        var (codes, buffers) = (model.Tables(Codes).Count, model.Tables(Buffers).Count);
        foreach (var subgraph in source.Tables(Subgraphs))
        {
            Shift(subgraph.Tables(Operators), 0, codes);
            Shift(subgraph.Tables(Tensors), 2, buffers);
        }

        model.Tables(Codes).AddRange(source.Tables(Codes));
        model.Tables(Buffers).AddRange(source.Tables(Buffers));
        model.Tables(Subgraphs).AddRange(source.Tables(Subgraphs));
    }

    private static void Shift(List<TableNode> tables, int field, int by)
    {
        foreach (var table in tables)
        {
            var old =
                table.Fields.TryGetValue(field, out var value) && value is NumberNode { Data: var data } ? BitConverter.ToInt32(data) : 0;
            table.Fields[field] = new NumberNode(BitConverter.GetBytes(unchecked(old + by)));
        }
    }
}
