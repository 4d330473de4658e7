using PerfSage.Core.Graphs;

namespace PerfSage.Core.Analysis.Arena.Scratch;

/// <summary>Of MEAN and SUM (<c>reduce.cc</c>): an index, the axes, and sums of more bits than the operands have.</summary>
internal static class SumScratch
{
    public static IEnumerable<ScratchTensor> Of(OperatorInfo op) =>
        op is { Inputs: [{ } input, { IsConstant: true } axes, ..], Outputs: [{ } output, ..] }
            ?
            [
                new((long)input.Rank * sizeof(int)),
                new(axes.Elements * sizeof(int)),
                new(checked(output.Elements * (input.Type is TensorType.Int32 or TensorType.Int64 ? sizeof(long) : sizeof(int)))),
            ]
            : [];
}
