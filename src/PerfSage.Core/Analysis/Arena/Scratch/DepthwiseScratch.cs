using PerfSage.Core.Graphs;

namespace PerfSage.Core.Analysis.Arena.Scratch;

/// <summary>
/// Of DEPTHWISE_CONV_2D (<c>depthwise_conv.cc</c>) with 8-bit weights for a float input: the quantized input, and a scale and a zero point
/// for each image.
/// </summary>
internal static class DepthwiseScratch
{
    public static IEnumerable<ScratchTensor> Of(OperatorInfo op) =>
        op is { Inputs: [{ Rank: 4 } input, { } filter, ..] } && HybridProduct.Is(input, filter)
            ? [new(input.Elements), new((long)input.Shape[0] * sizeof(float)), new((long)input.Shape[0] * sizeof(int))]
            : [];
}
