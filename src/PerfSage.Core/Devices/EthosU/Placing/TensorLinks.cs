using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>Who writes and who reads the tensors of a subgraph.</summary>
internal sealed class TensorLinks
{
    private readonly Subgraph subgraph;
    private readonly Dictionary<int, int> writers = [];
    private readonly ILookup<int, (int Operator, int Operand)> readers;

    public TensorLinks(Subgraph subgraph)
    {
        this.subgraph = subgraph;
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            foreach (var tensor in subgraph.Operators[i].OutputIndices)
            {
                writers[tensor] = i;
            }
        }

        readers = subgraph
            .Operators.SelectMany((op, i) => op.InputIndices.Select((tensor, operand) => (tensor, Reader: (i, operand))))
            .ToLookup(link => link.tensor, link => link.Reader);
    }

    /// <returns>Index of the operator; null for what none writes.</returns>
    public int? Writer(int tensor) => writers.TryGetValue(tensor, out var writer) ? writer : null;

    public IEnumerable<(int Operator, int Operand)> Readers(int tensor) => readers[tensor];

    /// <returns>The only operator that reads a tensor, if nobody outside the subgraph does.</returns>
    public int? OnlyReader(int tensor) =>
        !IsResult(tensor) && readers[tensor].Select(r => r.Operator).ToArray() is [var reader] ? reader : null;

    /// <summary>Whether the subgraph returns it.</summary>
    public bool IsResult(int tensor) => subgraph.Outputs.Contains(tensor);
}
