using PerfSage.Core.Graphs;

namespace PerfSage.Core.Analysis.Arena.Scratch;

/// <summary>Of SVDF (<c>svdf.cc</c>): the filtered input, and with integers the sums of the outputs.</summary>
internal static class SvdfScratch
{
    public static IEnumerable<ScratchTensor> Of(OperatorInfo op)
    {
        if (op is not { Inputs: [{ } input, { } features, ..], Outputs: [{ } output, ..] } || HybridProduct.Is(input, features))
        {
            yield break;
        }

        yield return new(checked(op.Dimension(0, 0) * op.Dimension(1, 0) * sizeof(int)));
        if (input.Type == TensorType.Int8)
        {
            yield return new(checked(output.Elements * sizeof(int)));
        }
    }
}
