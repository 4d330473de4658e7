using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>
/// A convolution between SPACE_TO_BATCH_ND and BATCH_TO_SPACE_ND, which is how TensorFlow 1 wrote dilation. The compiler makes one dilated
/// convolution of the three.
/// </summary>
/// <param name="Before">Index of the first operator in its subgraph; likewise the others.</param>
internal sealed record BatchDilation(int Before, int Convolution, int After)
{
    public static IEnumerable<BatchDilation> All(Subgraph subgraph, TensorLinks links)
    {
        var operators = subgraph.Operators;
        for (var i = 0; i < operators.Length; i++)
        {
            if (
                IsConvolution(operators[i])
                && links.Writer(operators[i].InputIndices[0]) is { } before
                && links.OnlyReader(operators[i].InputIndices[0]) == i
                && links.OnlyReader(operators[i].OutputIndices[0]) is { } after
                && operators[before].Is(Moves.SpaceToBatchNd)
                && operators[before].Input(1)?.Numbers.Values is not null
                && operators[after].Is(Moves.BatchToSpaceNd)
            )
            {
                yield return new BatchDilation(before, i, after);
            }
        }
    }

    // Longer strides are unrolled, which excludes dilation.
    private static bool IsConvolution(OperatorInfo op) =>
        (op.Is(Convolutions.Conv2D) || op.Is(Convolutions.DepthwiseConv2D))
        && op is { Inputs.Length: > 0, Outputs.Length: 1 }
        && KernelConstraints.HasShortStrides(op.Options);
}
