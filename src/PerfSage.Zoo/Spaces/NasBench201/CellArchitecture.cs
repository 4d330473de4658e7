namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>A cell of NAS-Bench-201: one of five operations on each of the six edges between four nodes.</summary>
public sealed class CellArchitecture
{
    internal const int OutputNode = 3;

    private static readonly string[] Names = ["none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3"];
    private static readonly (int From, int To)[] Places = [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)];

    private CellArchitecture(IReadOnlyList<CellOperation> operations) =>
        Edges = [.. operations.Select((operation, i) => new CellEdge(Places[i].From, Places[i].To, operation))];

    /// <summary>All 15,625 of the space, in the order of their operations.</summary>
    public static IEnumerable<CellArchitecture> All =>
        Enumerable
            .Range(0, (int)Math.Pow(Names.Length, Places.Length))
            .Select(number => new CellArchitecture([
                .. Places.Select((_, i) => (CellOperation)(number / (int)Math.Pow(Names.Length, Places.Length - 1 - i) % Names.Length)),
            ]));

    /// <summary>In the order of the string: sorted by the node that they enter, then by the one that they leave.</summary>
    public IReadOnlyList<CellEdge> Edges { get; }

    /// <summary>
    /// Reads the form of the benchmark: <c>|op~0|+|op~0|op~1|+|op~0|op~1|op~2|</c>, where <c>~s</c> names the source node.
    /// </summary>
    /// <exception cref="FormatException">It has another form, or an unknown operation.</exception>
    public static CellArchitecture Parse(string text)
    {
        var parts = text.Split('+')
            .SelectMany((group, i) => group.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(p => (p, i + 1)));
        List<CellOperation> operations = [];
        foreach (var (part, to) in parts)
        {
            var (name, source) = part.Split('~') is [var first, var second] ? (first, second) : (part, "");
            var operation = Array.IndexOf(Names, name);
            var place = operations.Count;
            if (operation < 0 || place >= Places.Length || Places[place].To != to || source != $"{Places[place].From}")
            {
                throw new FormatException($"'{text}' is no architecture of NAS-Bench-201: '{part}'.");
            }

            operations.Add((CellOperation)operation);
        }

        return operations.Count == Places.Length
            ? new CellArchitecture(operations)
            : throw new FormatException($"'{text}' is no architecture of NAS-Bench-201: it has {operations.Count} edges.");
    }

    /// <summary>In the form that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        string.Join(
            '+',
            Edges.GroupBy(e => e.To).Select(g => $"|{string.Join('|', g.Select(e => $"{Names[(int)e.Operation]}~{e.From}"))}|")
        );

    internal IEnumerable<CellEdge> Into(int node) => Edges.Where(e => e.To == node);
}
