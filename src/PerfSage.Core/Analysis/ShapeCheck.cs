using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;

namespace PerfSage.Core.Analysis;

/// <summary>Refuses activations without elements: whatever reads or writes them would cost nothing.</summary>
internal static class ShapeCheck
{
    /// <exception cref="ModelFormatException">It names operator and tensor.</exception>
    public static void Check(ModelGraph model)
    {
        foreach (var (op, i) in model.Operators.Select((op, i) => (op, i)))
        {
            if (op.Activations.Concat(op.Outputs).FirstOrDefault(t => t.Elements == 0) is { } tensor)
            {
                throw new ModelFormatException(
                    $"tensor '{tensor.Name}' of operator {i} {op.Name} has no elements: its shape is {string.Join('x', tensor.Shape)}"
                );
            }
        }
    }
}
