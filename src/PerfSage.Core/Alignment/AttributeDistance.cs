using PerfSage.Core.Graphs;

namespace PerfSage.Core.Alignment;

/// <summary>How much two operators differ in themselves.</summary>
internal static class AttributeDistance
{
    /// <returns>0 (alike) to 1, for operators of the same kind or not: the mean over output, input, weights and options.</returns>
    public static double Between(OperatorInfo first, OperatorInfo second)
    {
        var tensors =
            Shapes(Output(first), Output(second)) + Shapes(first.Input(0), second.Input(0)) + Shapes(Weights(first), Weights(second));
        return (tensors + Options(first.Options, second.Options)) / 4;
    }

    private static TensorInfo? Output(OperatorInfo op) => op.Outputs.Length > 0 ? op.Outputs[0] : null;

    private static TensorInfo? Weights(OperatorInfo op) => Array.Find(op.Inputs, t => t is { IsConstant: true });

    /// <returns>0 to 1: mean over dimensions of the share by which they differ.</returns>
    private static double Shapes(TensorInfo? first, TensorInfo? second)
    {
        if (first is null || second is null)
        {
            return first == second ? 0 : 1;
        }

        if (first.Rank != second.Rank)
        {
            return 1;
        }

        var sum = 0.0;
        for (var i = 0; i < first.Rank; i++)
        {
            var (a, b) = (Math.Max(1, first.Shape[i]), Math.Max(1, second.Shape[i]));
            sum += 1 - ((double)Math.Min(a, b) / Math.Max(a, b));
        }

        return first.Rank == 0 ? 0 : sum / first.Rank;
    }

    private static double Options(OperatorOptions first, OperatorOptions second)
    {
        // Only a few options apply to an operator, so two that differ already count as the largest distance.
        const double Most = 2;
        var differences = 0;
        if (first == second)
        {
            return 0;
        }

        for (var i = 0; i < OptionField.All.Count && differences < Most; i++)
        {
            differences += OptionField.All[i].Read(first) == OptionField.All[i].Read(second) ? 0 : 1;
        }

        return differences / Most;
    }
}
