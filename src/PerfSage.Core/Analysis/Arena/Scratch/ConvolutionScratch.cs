using PerfSage.Core.Graphs;

namespace PerfSage.Core.Analysis.Arena.Scratch;

/// <summary>
/// Of CONV_2D (<c>conv.cc</c>): the input rearranged to a row for each output position (im2col), and with 8-bit weights for a float input
/// the quantized input, its scales and zero points, the sums, and once for all the sums of the filters.
/// </summary>
internal static class ConvolutionScratch
{
    // From here on a kernel on a phone does without, where it can.
    private const long MostRearrangedBytes = 1L << 30;

    public static IEnumerable<ScratchTensor> Of(OperatorInfo op)
    {
        if (op is not { Inputs: [{ Rank: 4 } input, { Rank: 4 } filter, ..], Outputs: [{ Rank: 4 } output, ..] })
        {
            yield break;
        }

        var isHybrid = HybridProduct.Is(input, filter);
        if (IsRearranged(op, filter))
        {
            var positions = checked((long)output.Shape[0] * output.Shape[1] * output.Shape[2]);
            var elements = checked(positions * filter.Shape[1] * filter.Shape[2] * filter.Shape[3]);
            var bytes = checked(elements * input.Type.Bits()) / 8;
            if (bytes < MostRearrangedBytes || (isHybrid && !filter.Quantization.IsPerChannel))
            {
                yield return new(isHybrid ? elements : bytes);
            }
        }

        if (isHybrid)
        {
            var groups = Math.Max(1, input.Shape[3] / Math.Max(1, filter.Shape[3]));
            var rows = checked((long)input.Shape[0] * input.Shape[1] * input.Shape[2] * groups);
            yield return new(input.Elements);
            yield return new(rows * sizeof(float));
            yield return new(output.Elements * sizeof(int));
            if (filter.Quantization.IsPerChannel)
            {
                yield return new(rows * sizeof(int));
                yield return new((long)filter.Shape[0] * sizeof(int), IsPersistent: true);
            }
        }
    }

    private static bool IsRearranged(OperatorInfo op, TensorInfo filter) =>
        op.Options is not { StrideH: 1, StrideW: 1, DilationH: 1, DilationW: 1 } || filter.Shape[1] != 1 || filter.Shape[2] != 1;
}
