using PerfSage.Core.Graphs;

namespace PerfSage.Gate.Diff;

/// <summary>
/// Whether an operator is what it was: kind, options, and all that is known of the tensors that it reads and writes but their names.
/// </summary>
internal static class OperatorEquality
{
    public static bool AreEqual(OperatorInfo before, OperatorInfo after) =>
        before.Is(after.Kind)
        && before.CustomName == after.CustomName
        && OptionField.All.All(f => f.Read(before.Options) == f.Read(after.Options))
        && AreEqual(before.Inputs, after.Inputs)
        && AreEqual(before.Outputs, after.Outputs);

    private static bool AreEqual(TensorInfo?[] before, TensorInfo?[] after) =>
        before.Length == after.Length && before.Zip(after).All(p => AreEqual(p.First, p.Second));

    private static bool AreEqual(TensorInfo? before, TensorInfo? after) =>
        before is null || after is null
            ? before is null && after is null
            : before.IsConstant == after.IsConstant
                && before.Type == after.Type
                && before.Shape.SequenceEqual(after.Shape)
                && !TensorChanges.HasOtherScale(before, after)
                && !TensorChanges.HasOtherValues(before, after);
}
