using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;

namespace PerfSage.Core.Analysis;

/// <summary>
/// Refuses operators without the operands that TFLite's kernels require: without weights, a convolution would cost nothing.
/// </summary>
internal static class OperandCheck
{
    /// <exception cref="ModelFormatException">It names operator and operand.</exception>
    public static void Check(ModelGraph model)
    {
        foreach (var (op, i) in model.Operators.Select((op, i) => (op, i)))
        {
            var required = op.Kind.Required.With(op.Options);
            if (required.MissingInput(op) is { } input)
            {
                throw new ModelFormatException($"operator {i} {op.Name} has no input {input}");
            }

            if (op.Outputs.Length < required.Outputs)
            {
                throw new ModelFormatException($"operator {i} {op.Name} has no output {op.Outputs.Length}");
            }
        }
    }
}
