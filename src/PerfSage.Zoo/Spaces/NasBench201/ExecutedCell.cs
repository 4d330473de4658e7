namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>
/// Which edges of a cell a converted PyTorch or Keras network still runs: those whose result is used. A node that nothing enters is a
/// constant
/// zero, which is left out of sums, but operators that read it stay, because that is what measured latencies show.
/// </summary>
internal sealed class ExecutedCell
{
    private readonly bool[] isZero = new bool[CellArchitecture.OutputNode + 1];
    private readonly CellEdge[] edges;

    private ExecutedCell(CellArchitecture architecture)
    {
        for (var node = 1; node < isZero.Length; node++)
        {
            isZero[node] = !architecture.Into(node).Any(IsTerm);
        }

        var isUsed = new bool[isZero.Length];
        isUsed[^1] = true;
        foreach (var edge in architecture.Edges.Reverse().Where(e => isUsed[e.To] && IsTerm(e)))
        {
            isUsed[edge.From] = true;
        }

        edges = [.. architecture.Edges.Where(e => isUsed[e.To] && IsTerm(e))];
    }

    public static ExecutedCell Of(CellArchitecture architecture) => new(architecture);

    /// <summary>What is added up to a node.</summary>
    public IEnumerable<CellEdge> Into(int node) => edges.Where(e => e.To == node);

    /// <summary>Whether a node is a constant zero.</summary>
    public bool IsZero(int node) => isZero[node];

    /// <summary>Whether a node is but another name of the one that a single skip leads from.</summary>
    public bool IsAlias(int node) => Into(node).ToArray() is [{ Operation: CellOperation.Skip }];

    /// <summary>The node whose value a node has.</summary>
    public int Origin(int node) => IsAlias(node) ? Origin(Into(node).Single().From) : node;

    /// <summary>The edges that read a node's value under any of its names.</summary>
    public IEnumerable<CellEdge> Readers(int node) => edges.Where(e => Origin(e.From) == node && !IsAlias(e.To));

    /// <summary>Whether a node is given by an operator that takes an activation in; node 0 is, in the first cell of a stage.</summary>
    public bool EndsInAdditionOrConvolution(int node) => Into(node).ToArray() is not [{ Operation: CellOperation.AveragePool3X3 }];

    private bool IsTerm(CellEdge edge) => edge.IsOperator || (edge.Operation is CellOperation.Skip && !isZero[edge.From]);
}
