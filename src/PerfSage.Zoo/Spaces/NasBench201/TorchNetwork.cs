using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>
/// The networks as the benchmark defines them, float32, as a converter to TFLite writes them: ReLU in front of the convolutions, one
/// for all
/// that leave a node, batch normalisation folded into the convolutions, and what <see cref="ExecutedCell"/> says of dead operators.
/// </summary>
public static class TorchNetwork
{
    private static readonly WeightOptions NoBias = new() { Bias = false };

    /// <summary>
    /// HW-NAS-Bench's, whose authors rewrote the networks in Keras: NHWC. Its padding is not published; SAME is what Keras does.
    /// </summary>
    public static ModelBuilder Keras(CellArchitecture architecture) => Build(architecture, NetworkTask.Cifar10, StridedPadding.Same);

    /// <summary>
    /// HW-NAS-Bench-360's, exported from PyTorch: a transposed NCHW input, and an explicit PAD in front of strided convolutions.
    /// </summary>
    public static ModelBuilder LiteRt(CellArchitecture architecture, NetworkTask task) =>
        Build(architecture, task, StridedPadding.Explicit);

    /// <summary>Without weights: no latency depends on them.</summary>
    /// <exception cref="ArgumentException">No path leads through the cell.</exception>
    private static ModelBuilder Build(CellArchitecture architecture, NetworkTask task, StridedPadding padding)
    {
        if (PrunedCell.Of(architecture) is null)
        {
            throw new ArgumentException($"No path leads through {architecture}.", nameof(architecture));
        }

        var model = new ModelBuilder(activationType: TensorType.Float32) { Description = "NAS-Bench-201", OmitWeights = true };
        var (graph, cells) = (model.Main, TorchCell.Stage(ExecutedCell.Of(architecture), Skeleton.CellsPerStage));
        var first = cells[0].InputActivation;
        var x = graph.Conv2D(Image(graph, task, padding), Skeleton.Channels(0), 3, activation: first);
        for (var stage = 0; stage < Skeleton.Stages; stage++)
        {
            x = stage == 0 ? x : Reduce(graph, x, Skeleton.Channels(stage), padding, first);
            Dictionary<Tensor, Tensor> rectified = first is FusedActivation.Relu ? new() { [x] = x } : [];
            x = cells.Aggregate(x, (input, cell) => cell.Add(graph, input, rectified));
        }

        // The last batch normalisation follows a sum, so that no convolution takes it in.
        x = graph.Mul(x, graph.ConstantLike(x, [1], [x.Channels]));
        x = graph.Add(x, graph.ConstantLike(x, [0], [x.Channels]), FusedActivation.Relu);
        graph.Output(graph.FullyConnected(graph.Mean(x, [1, 2]), task.Classes));
        return model;
    }

    private static Tensor Image(GraphBuilder graph, NetworkTask task, StridedPadding padding) =>
        padding is StridedPadding.Same
            ? graph.Input([1, task.Height, task.Width, task.Channels])
            : graph.Transpose(graph.Input([1, task.Channels, task.Height, task.Width]), [0, 2, 3, 1]);

    private static Tensor Reduce(GraphBuilder graph, Tensor input, int channels, StridedPadding padding, FusedActivation activation)
    {
        var residual = graph.Conv2D(graph.AveragePool2D(input, 2), channels, 1, options: NoBias);
        var x = graph.Relu(input);
        x =
            padding is StridedPadding.Same
                ? graph.Conv2D(x, channels, 3, stride: 2, activation: FusedActivation.Relu)
                : graph.Conv2D(
                    graph.Pad(x, [(0, 0), (1, 1), (1, 1), (0, 0)]),
                    channels,
                    3,
                    stride: 2,
                    padding: Padding.Valid,
                    activation: FusedActivation.Relu
                );
        return graph.Add(graph.Conv2D(x, channels, 3), residual, activation);
    }
}
