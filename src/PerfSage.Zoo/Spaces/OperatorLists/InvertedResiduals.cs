using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;

namespace PerfSage.Zoo.Spaces.OperatorLists;

/// <summary>
/// Restores the sums of inverted residual blocks: a depthwise convolution, perhaps with a 1x1 one in front of it, and a 1x1 convolution
/// behind
/// it. Its input is added where it has the shape of the output (arXiv 1801.04381).
/// </summary>
internal sealed class InvertedResiduals(GraphBuilder graph)
{
    /// <summary>What a 1x1 convolution that ends no block was made of.</summary>
    private readonly Dictionary<Tensor, Tensor> expandedFrom = [];

    /// <summary>The input of the block that a depthwise convolution belongs to, by its output.</summary>
    private readonly Dictionary<Tensor, Tensor> blockInputs = [];

    public void Expanded(Tensor input, Tensor output) => expandedFrom[output] = input;

    /// <param name="input">In front of any padding.</param>
    public void Filtered(Tensor input, Tensor output) => blockInputs[output] = expandedFrom.GetValueOrDefault(input, input);

    /// <summary>A gate gives the same image with other values.</summary>
    public void Weighted(Tensor input, Tensor output)
    {
        if (blockInputs.TryGetValue(input, out var block))
        {
            blockInputs[output] = block;
        }
    }

    public bool EndsBlock(Tensor input) => blockInputs.ContainsKey(input);

    /// <returns>The sum, or the projection itself where shapes differ.</returns>
    public Tensor Closed(Tensor input, Tensor projection)
    {
        var block = blockInputs[input];
        return block.Shape.SequenceEqual(projection.Shape) ? graph.Add(projection, block) : projection;
    }
}
