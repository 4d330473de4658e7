using PerfSage.Fuzz.Structure;

namespace PerfSage.Fuzz.Mutations;

/// <summary>Takes tables out of a list, copies, shares or reorders them: operators, tensors, buffers, subgraphs.</summary>
internal sealed class ListMutation : NodeMutation
{
    private const int MostCopies = 300;

    protected override bool Change(TableNode model, FuzzRandom random, Func<TableNode?> other)
    {
        var lists = model.All().SelectMany(t => t.Fields.Values.OfType<List<TableNode>>()).Where(l => l.Count > 0).ToArray();
        if (lists.Length == 0)
        {
            return false;
        }

        var list = random.Of(lists);
        var (first, second) = (random.Below(list.Count), random.Below(list.Count));
        switch (random.Below(10))
        {
            case < 2:
                list.RemoveAt(first);
                break;
            case < 4:
                list.Insert(second, Copy(list[first]));
                break;
            case < 6:
                (list[first], list[second]) = (list[second], list[first]);
                break;
            case 6:
                list.Insert(second, list[first]);
                break;
            case 7:
                list[second] = list[first];
                break;
            case 8:
                list.AddRange(Enumerable.Range(0, 1 + random.Below(random.OneIn(8) ? MostCopies : 8)).Select(_ => Copy(list[first])));
                break;
            default:
                list.Reverse();
                break;
        }

        return true;
    }

    // What it leads to is shared, as in files whose writer saves space.
    private static TableNode Copy(TableNode table)
    {
        var copy = new TableNode(table.Name);
        foreach (var (field, value) in table.Fields)
        {
            copy.Fields[field] = value is NumbersNode n ? new NumbersNode([.. n.Data], n.BytesEach, n.IsText) : value;
        }

        return copy;
    }
}
