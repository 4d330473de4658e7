using PerfSage.Core.Graphs;

namespace PerfSage.Core.Analysis.Arena.Scratch;

/// <summary>Of BATCH_MATMUL (<c>batch_matmul.cc</c>): room for both operands transposed, whether or not they are.</summary>
internal static class BatchMatMulScratch
{
    public static IEnumerable<ScratchTensor> Of(OperatorInfo op) =>
        op is { Inputs: [{ } left, { } right, ..] } && !HybridProduct.Is(left, right)
            ? [new(left.Bytes), new(right.Bytes, IsPersistent: right.IsConstant)]
            : [];
}
