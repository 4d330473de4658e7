using PerfSage.Core.Graphs;
using PerfSage.Core.Shapes.Rules;

namespace PerfSage.Core.Shapes;

/// <summary>What is known of the tensors of a subgraph so far, and why something is not.</summary>
internal sealed class SubgraphShapes
{
    private readonly Subgraph subgraph;
    private readonly KnownTensor?[] known;
    private readonly bool[] written;
    private readonly SortedDictionary<int, string> reasons = [];

    public SubgraphShapes(Subgraph subgraph)
    {
        this.subgraph = subgraph;
        written = new bool[subgraph.Tensors.Length];
        known = Array.ConvertAll(subgraph.Tensors, StoredShapes.OfUnwritten);
        foreach (var i in subgraph.Operators.SelectMany(o => o.InputIndices).Where(i => i >= 0 && known[i] is null))
        {
            var tensor = subgraph.Tensors[i];
            if (tensor.IsConstant || tensor.IsVariable)
            {
                reasons.TryAdd(i, $"the shape of tensor '{tensor.Name}', which no operator makes, is open: {ShapeText.Of(tensor)}");
            }
        }
    }

    /// <summary>Set when all operators were gone through.</summary>
    public bool IsFinished { get; set; }

    public bool IsForgotten { get; private set; }

    public KnownTensor?[] Inputs => Array.ConvertAll(subgraph.Inputs, i => known[i]);

    public KnownTensor?[] Outputs => Array.ConvertAll(subgraph.Outputs, i => known[i]);

    public IEnumerable<OpenShape> Open => reasons.Select(r => new OpenShape(subgraph.Tensors[r.Key].Name, r.Value));

    public KnownTensor? Of(int tensor) => tensor < 0 ? null : known[tensor];

    /// <param name="shape">Null if it is not known.</param>
    /// <param name="reason">Null if it is known, or would be if other tensors were.</param>
    public void Set(int tensor, KnownTensor? shape, string? reason = null)
    {
        (known[tensor], written[tensor]) = (shape, true);
        if (reason is not null)
        {
            reasons.TryAdd(tensor, reason);
        }
    }

    /// <summary>Nothing is known of what the subgraph is given, and of what it made so far.</summary>
    public void Forget(string reason)
    {
        IsForgotten = true;
        foreach (var tensor in subgraph.Inputs.Concat(subgraph.Operators.SelectMany(o => o.OutputIndices)))
        {
            known[tensor] = null;
            if (reasons.Count == 0)
            {
                reasons.Add(tensor, reason);
            }
        }
    }

    /// <returns>The subgraph with the shapes that are known; what is not known is dynamic.</returns>
    public Subgraph Shaped() => subgraph.WithTensors([.. subgraph.Tensors.Select((t, i) => written[i] ? Shaped(t, known[i]) : t)]);

    private static TensorInfo Shaped(TensorInfo tensor, KnownTensor? known) =>
        known is null
            ? tensor with
            {
                IsDynamic = true,
            }
            : tensor with
            {
                Shape = known.Shape,
                ShapeSignature = known.Shape,
                HasRank = true,
                IsDynamic = false,
            };
}
