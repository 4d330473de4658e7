using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>
/// One cell of a <see cref="TorchNetwork"/>. A ReLU is fused into the addition or convolution in front of it if nobody reads what is in
/// between, as TFLite's converter fuses it.
/// </summary>
/// <param name="cell">What is executed.</param>
/// <param name="isOutputRectified">Whether all that reads the output wants it rectified.</param>
internal sealed class TorchCell(ExecutedCell cell, bool isOutputRectified)
{
    /// <summary>What the operator that gives the cell's input is to do with it: a ReLU if all that reads it wants that.</summary>
    public FusedActivation InputActivation => Activation(0);

    /// <summary>The cells of a stage, whose result is read as it is.</summary>
    public static IReadOnlyList<TorchCell> Stage(ExecutedCell cell, int count)
    {
        List<TorchCell> cells = [];
        for (var i = 0; i < count; i++)
        {
            cells.Insert(0, new TorchCell(cell, cells is [var next, ..] && next.IsRectified(0)));
        }

        return cells;
    }

    /// <param name="rectified">The ReLU of tensors, as far as there is one; a tensor itself where that is fused into what gives it.</param>
    public Tensor Add(GraphBuilder graph, Tensor input, Dictionary<Tensor, Tensor> rectified)
    {
        var nodes = new Tensor?[CellArchitecture.OutputNode + 1];
        nodes[0] = input;
        for (var node = 1; node < nodes.Length; node++)
        {
            CellEdge[] edges = [.. cell.Into(node)];
            for (var i = 0; i < edges.Length; i++)
            {
                // A zero has no producer.
                var source = nodes[edges[i].From] ??= graph.AddTensor(input.Type, input.Shape, name: "zero");
                var activation = i == edges.Length - 1 ? Activation(node) : FusedActivation.None;
                nodes[node] = nodes[node] is { } sum
                    ? graph.Add(sum, Term(graph, rectified, source, edges[i], FusedActivation.None), activation)
                    : Term(graph, rectified, source, edges[i], activation);
            }

            if (nodes[node] is { } result && Activation(node) is FusedActivation.Relu)
            {
                rectified[result] = result;
            }
        }

        return nodes[^1]!;
    }

    private Tensor Term(GraphBuilder graph, Dictionary<Tensor, Tensor> rectified, Tensor source, CellEdge edge, FusedActivation activation)
    {
        switch (edge.Operation)
        {
            case CellOperation.Skip:
                return source;
            case CellOperation.AveragePool3X3:
                return graph.AveragePool2D(source, 3, Size2D.One, Padding.Same);
            default:
                if (!rectified.TryGetValue(source, out var x))
                {
                    // The converter computes the ReLU of a constant.
                    rectified[source] = x = cell.IsZero(edge.From) ? source : graph.Relu(source);
                }

                return graph.Conv2D(x, source.Channels, edge.Operation is CellOperation.Convolution1X1 ? 1 : 3, activation: activation);
        }
    }

    private FusedActivation Activation(int node) =>
        IsRectified(node) && cell.EndsInAdditionOrConvolution(node) ? FusedActivation.Relu : FusedActivation.None;

    private bool IsRectified(int node) =>
        !cell.IsAlias(node)
        && cell.Readers(node).All(e => e.Operation is CellOperation.Convolution1X1 or CellOperation.Convolution3X3)
        && (cell.Origin(CellArchitecture.OutputNode) != node || isOutputRectified);
}
