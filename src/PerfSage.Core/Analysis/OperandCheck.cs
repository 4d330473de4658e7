using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;

namespace PerfSage.Core.Analysis;

/// <summary>Refuses operators without the operands that give them their cost: without weights, a convolution would cost nothing.</summary>
internal static class OperandCheck
{
    /// <exception cref="ModelFormatException">It names operator and operand.</exception>
    public static void Check(ModelGraph model)
    {
        foreach (var (op, i) in model.Operators.Select((op, i) => (op, i)).Where(o => o.op.Kind.RequiredInputs > 0))
        {
            var missing = Enumerable.Range(0, op.Kind.RequiredInputs).Where(k => op.Input(k) is null).ToArray();
            if (missing.Length > 0)
            {
                throw new ModelFormatException($"operator {i} {op.Name} has no input {missing[0]}");
            }

            if (op.Outputs.Length == 0)
            {
                throw new ModelFormatException($"operator {i} {op.Name} has no output");
            }
        }
    }
}
