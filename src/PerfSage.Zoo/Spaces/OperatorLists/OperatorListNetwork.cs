using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Spaces.OperatorLists;

/// <summary>
/// Builds the network that an operator list is of, without weights. A list has no edges: an operator reads the most recent tensor of
/// the shape
/// that it says (<see cref="ListedTensors"/>). Three kinds of operators that lists omit are restored because the lines leave no doubt: PAD,
/// where an input is larger than any tensor; LOGISTIC and MUL of squeeze-and-excitation (<see cref="SqueezeExcitation"/>); ADD of inverted
/// residuals (<see cref="InvertedResiduals"/>), where the caller says that the architecture has them. All other sums of residual networks,
/// activations that cannot be fused (hard swish) and softmax are left out. Convolutions have a fused ReLU; those that end an inverted
/// residual,
/// excite or classify have none.
/// </summary>
public sealed class OperatorListNetwork
{
    private readonly GraphBuilder graph;
    private readonly ListedTensors tensors;
    private readonly SqueezeExcitation gate;
    private readonly InvertedResiduals? residuals;
    private readonly List<int?> lines = [];

    private OperatorListNetwork(GraphBuilder graph, bool hasInvertedResiduals)
    {
        this.graph = graph;
        tensors = new ListedTensors(graph);
        gate = new SqueezeExcitation(graph);
        residuals = hasInvertedResiduals ? new InvertedResiduals(graph) : null;
    }

    /// <param name="type">float32 or int8.</param>
    /// <param name="hasInvertedResiduals">
    /// Whether blocks of the architecture that keep size and channels add their input to their output.
    /// </param>
    /// <exception cref="ArgumentException">A line is of a kind that no list has, or there is none.</exception>
    public static ListedNetwork Build(IReadOnlyList<ListedOperator> list, TensorType type, bool hasInvertedResiduals)
    {
        if (list.Count == 0)
        {
            throw new ArgumentException("The list has no operator.", nameof(list));
        }

        var model = new ModelBuilder(activationType: type) { Description = "operator list", OmitWeights = true };
        var network = new OperatorListNetwork(model.Main, hasInvertedResiduals);
        var last = model.Main.Input([1, list[0].InputSize, list[0].InputSize, list[0].InputChannels]);
        network.tensors.Add(last);
        for (var i = 0; i < list.Count; i++)
        {
            last = network.Add(list[i], i, isLast: i == list.Count - 1);
        }

        model.Main.Output(last);
        return new ListedNetwork(model, network.lines);
    }

    private Tensor Add(ListedOperator line, int number, bool isLast)
    {
        Tensor[] inputs =
            line.Kind == "CONCATENATION"
                ? [.. tensors.Parts(line.InputSize, line.InputChannels, line.Filters, line.Kernel)]
                : [tensors.Image(line.InputSize, line.InputChannels)];
        Restored();
        var input = inputs[0];
        var isExcitation = gate.IsExcitation(input, line.Filters);
        var endsBlock = line is { Kind: "CONV_2D", Kernel: 1 } && residuals?.EndsBlock(input) == true;
        var activation = isLast || isExcitation || endsBlock ? FusedActivation.None : FusedActivation.Relu;
        var output = ListedLayers.Add(graph, line, inputs, activation);
        lines.Add(number);
        tensors.Add(output);
        var result = Behind(line, input, output, isExcitation, endsBlock);
        if (result != output)
        {
            tensors.Add(result);
        }

        Restored();
        return result;
    }

    private Tensor Behind(ListedOperator line, Tensor input, Tensor output, bool isExcitation, bool endsBlock)
    {
        switch (line.Kind)
        {
            case "MEAN" when output.Rank == 4:
                gate.Squeezed(input);
                return output;
            case "CONV_2D" when isExcitation:
                var (weighted, image) = gate.Excite(output);
                residuals?.Weighted(image, weighted);
                return weighted;
            case "CONV_2D" when endsBlock:
                return residuals!.Closed(input, output);
            case "CONV_2D" when line.Kernel == 1:
                residuals?.Expanded(input, output);
                return output;
            case "DEPTHWISE_CONV_2D":
                residuals?.Filtered(tensors.Unpadded(input), output);
                return output;
            default:
                return output;
        }
    }

    /// <summary>Notes operators that no line stands for.</summary>
    private void Restored() => lines.AddRange(Enumerable.Repeat<int?>(null, graph.Operators.Count - lines.Count));
}
