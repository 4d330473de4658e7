namespace PerfSage.Fuzz.Structure;

/// <summary>A table that can be edited. Two owners may hold the same one, and then share it in the file as well.</summary>
internal sealed class TableNode(string name)
{
    /// <summary>Of the schema.</summary>
    public string Name => name;

    /// <summary>By number: <see cref="NumberNode"/>, <see cref="NumbersNode"/>, a table, or a list of tables.</summary>
    public SortedDictionary<int, object> Fields { get; } = [];

    public List<TableNode> Tables(int field)
    {
        if (!Fields.TryGetValue(field, out var value))
        {
            Fields[field] = value = new List<TableNode>();
        }

        return (List<TableNode>)value;
    }

    /// <summary>This table and all below it, each once.</summary>
    public IEnumerable<TableNode> All()
    {
        var seen = new HashSet<TableNode>();
        var waiting = new Stack<TableNode>([this]);
        while (waiting.TryPop(out var table))
        {
            if (seen.Add(table))
            {
                yield return table;
                foreach (var child in table.Fields.Values.SelectMany(v => v as IEnumerable<TableNode> ?? (v is TableNode t ? [t] : [])))
                {
                    waiting.Push(child);
                }
            }
        }
    }
}
