using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Building;

/// <summary>A tensor of a <see cref="GraphBuilder"/>: an activation, or a constant if it has data or nothing writes it.</summary>
public sealed class Tensor
{
    internal Tensor(GraphBuilder graph, int index, string name, TensorType type, IReadOnlyList<int> shape)
    {
        (Graph, Index, Name, Type, Shape) = (graph, index, name, type, shape);
    }

    /// <summary>Position in its subgraph.</summary>
    public int Index { get; }

    public string Name { get; }

    public TensorType Type { get; }

    /// <summary>Sizes from the outermost dimension in; images are NHWC.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The shape with -1 for dimensions that are known only when the model runs; null if all are known.</summary>
    public IReadOnlyList<int>? ShapeSignature { get; init; }

    public Quantization? Quantization { get; init; }

    /// <summary>Content of a constant, little-endian; null for activations.</summary>
    public byte[]? Data { get; init; }

    /// <summary>True for state that an operator keeps between runs.</summary>
    public bool IsVariable { get; init; }

    internal GraphBuilder Graph { get; }

    /// <summary>Expected mean of the squared real values, from which weights get a variance that keeps activations in range.</summary>
    internal double MeanSquare { get; init; } = 1;

    internal int Rank => Shape.Count;

    internal long ElementCount => Shape.Aggregate(1L, (product, size) => product * size);

    internal int Channels => Shape[^1];
}
