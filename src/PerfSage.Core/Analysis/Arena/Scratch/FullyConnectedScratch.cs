using PerfSage.Core.Graphs;

namespace PerfSage.Core.Analysis.Arena.Scratch;

/// <summary>
/// Of FULLY_CONNECTED (<c>fully_connected.cc</c>) with 8-bit weights for a float input: the quantized input, a scale and a zero point for
/// each row of it, the sums, and once for all the sums of the weights.
/// </summary>
internal static class FullyConnectedScratch
{
    public static IEnumerable<ScratchTensor> Of(OperatorInfo op)
    {
        if (op is not { Inputs: [{ } input, { Rank: 2 } weights, ..] } || !HybridProduct.Is(input, weights))
        {
            yield break;
        }

        var rows = input.Elements / Math.Max(1, weights.Shape[1]);
        long units = weights.Shape[0];
        yield return new(input.Elements);
        yield return new(rows * sizeof(float));
        yield return new(checked(rows * units * sizeof(int)));
        yield return new(rows * sizeof(int));
        yield return new(units * sizeof(int), IsPersistent: true);
    }
}
