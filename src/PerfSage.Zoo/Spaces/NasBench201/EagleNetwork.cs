using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>
/// The networks that LatBench measured, as SamsungLabs/eagle (<c>eagle/models/nasbench201/tf_model.py</c>) builds them: pruned cells, no
/// biases, no batch normalisation, ReLU fused behind the stem and each convolution of a cell, padding SAME. The measured files were
/// uint8 with
/// one assumed range for all tensors; these are int8, which TFLite's kernels run at the same cost.
/// </summary>
public static class EagleNetwork
{
    private static readonly WeightOptions NoBias = new() { Bias = false };

    /// <summary>Without weights: no latency depends on them.</summary>
    /// <exception cref="ArgumentException">No path leads through the cell.</exception>
    public static ModelBuilder Build(CellArchitecture architecture)
    {
        var cell =
            PrunedCell.Of(architecture) ?? throw new ArgumentException($"No path leads through {architecture}.", nameof(architecture));
        var task = NetworkTask.Cifar10;
        var model = new ModelBuilder { Description = "NAS-Bench-201", OmitWeights = true };
        var graph = model.Main;
        var x = graph.Input([1, task.Height, task.Width, task.Channels]);
        x = graph.Conv2D(x, Skeleton.Channels(0), 3, activation: FusedActivation.Relu, options: NoBias);
        for (var stage = 0; stage < Skeleton.Stages; stage++)
        {
            x = stage == 0 ? x : Reduce(graph, x, Skeleton.Channels(stage));
            for (var i = 0; i < Skeleton.CellsPerStage; i++)
            {
                x = Cell(graph, x, cell);
            }
        }

        x = graph.AveragePool2D(x, (x.Shape[1], x.Shape[2]));
        x = graph.Reshape(x, [1, x.Channels]);
        graph.Output(graph.FullyConnected(x, task.Classes));
        return model;
    }

    private static Tensor Reduce(GraphBuilder graph, Tensor input, int channels)
    {
        var residual = graph.Conv2D(graph.AveragePool2D(input, 2), channels, 1, options: NoBias);
        var x = graph.Conv2D(input, channels, 3, stride: 2, options: NoBias);
        return graph.Add(graph.Conv2D(x, channels, 3, options: NoBias), residual);
    }

    private static Tensor Cell(GraphBuilder graph, Tensor input, PrunedCell cell)
    {
        List<Tensor> values = [input];
        foreach (var operation in cell.Operations)
        {
            // Each operator has a sum of its own, also where another one adds up the same values.
            var x = Sum(graph, values, operation.Inputs);
            values.Add(
                operation.Operation switch
                {
                    CellOperation.AveragePool3X3 => graph.AveragePool2D(x, 3, Size2D.One, Padding.Same),
                    var convolution => graph.Conv2D(
                        x,
                        x.Channels,
                        convolution is CellOperation.Convolution1X1 ? 1 : 3,
                        activation: FusedActivation.Relu,
                        options: NoBias
                    ),
                }
            );
        }

        return Sum(graph, values, cell.Outputs);
    }

    private static Tensor Sum(GraphBuilder graph, List<Tensor> values, IReadOnlyList<int> parts) =>
        parts.Skip(1).Aggregate(values[parts[0]], (sum, part) => graph.Add(sum, values[part]));
}
