using PerfSage.Core.Alignment;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Tests.Alignment;

internal static class AlignmentAssert
{
    /// <summary>The alignment pairs exactly the operators that share an id.</summary>
    public static void Recovers(EditableGraph @base, EditableGraph head)
    {
        var expected = head
            .Nodes.Select(n => (Base: Index(@base, n.Id), Head: (int?)head.Nodes.IndexOf(n)))
            .Concat(@base.Nodes.Where(n => Index(head, n.Id) is null).Select(n => (Base: (int?)@base.Nodes.IndexOf(n), Head: (int?)null)));
        var actual = GraphAligner.Align(@base.Build(), head.Build()).Select(p => (p.Base, p.Head));
        Assert.Equal(expected.Order().Select(p => Text(@base, head, p)), actual.Order().Select(p => Text(@base, head, p)));
    }

    /// <summary>Every operator of either side comes once, the head's in order.</summary>
    public static void IsComplete(IReadOnlyList<OperatorPair> pairs, ModelGraph @base, ModelGraph head)
    {
        Assert.Equal(Enumerable.Range(0, head.Operators.Count()), pairs.Where(p => p.Head is not null).Select(p => p.Head!.Value));
        Assert.Equal(Enumerable.Range(0, @base.Operators.Count()), pairs.Where(p => p.Base is not null).Select(p => p.Base!.Value).Order());
        Assert.DoesNotContain(new OperatorPair(null, null), pairs);
    }

    public static void IsMirrored(ModelGraph @base, ModelGraph head) =>
        Assert.Equal(
            GraphAligner.Align(@base, head).Select(p => (p.Base, p.Head)).Order(),
            GraphAligner.Align(head, @base).Select(p => (Base: p.Head, Head: p.Base)).Order()
        );

    private static int? Index(EditableGraph graph, int id) => graph.Nodes.FindIndex(n => n.Id == id) is var i and >= 0 ? i : null;

    private static string Text(EditableGraph @base, EditableGraph head, (int? Base, int? Head) pair) =>
        $"{Node(@base, pair.Base)} = {Node(head, pair.Head)}";

    private static string Node(EditableGraph graph, int? index) => index is { } i ? $"{i} {graph.Nodes[i].Kind.Name}" : "-";
}
