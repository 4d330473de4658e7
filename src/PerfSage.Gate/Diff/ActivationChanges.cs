using System.Globalization;
using PerfSage.Core.Graphs;

namespace PerfSage.Gate.Diff;

/// <summary>Differences of what an operator reads and writes, for people.</summary>
internal static class ActivationChanges
{
    public static IEnumerable<string> Of(OperatorInfo before, OperatorInfo after) =>
        Counts(before.Outputs.Length, after.Outputs.Length, "outputs")
            .Concat(Tensors(before, after))
            .Concat(Counts(before.Inputs.Length, after.Inputs.Length, "inputs"))
            .Concat(Sources(before, after));

    private static string[] Counts(int before, int after, string noun) =>
        before == after ? [] : [string.Create(CultureInfo.InvariantCulture, $"{before} → {after} {noun}")];

    private static IEnumerable<string> Tensors(OperatorInfo before, OperatorInfo after)
    {
        var outputs = before.Outputs.Length == after.Outputs.Length ? Changes(before.Outputs, after.Outputs) : [];
        var inputs = before.Inputs.Length == after.Inputs.Length ? Changes(before.Inputs, after.Inputs) : [];
        // The input and output of an operator that keeps the shape change alike, which is said once.
        return outputs.Count == 1 && outputs.SequenceEqual(inputs)
            ? [$"{Noun("input", after.Activations.Count())} and {Noun("output", after.Outputs.Length)} {outputs[0]}"]
            : [.. outputs.Select(c => $"output {c}"), .. inputs.Select(c => $"input {c}")];
    }

    private static string Noun(string noun, int count) => count > 1 ? noun + "s" : noun;

    /// <returns>Distinct, since several inputs may change alike.</returns>
    private static List<string> Changes(TensorInfo?[] before, TensorInfo?[] after) =>
        [
            .. before
                .Zip(after)
                .SelectMany(p => p is ({ IsConstant: false } a, { IsConstant: false } b) ? TensorChanges.Of(a, b) : [])
                .Distinct(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Sources(OperatorInfo before, OperatorInfo after)
    {
        for (var i = 0; i < after.Inputs.Length && before.Inputs.Length == after.Inputs.Length; i++)
        {
            if (Source(before.Inputs[i]) != Source(after.Inputs[i]))
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"input {i} {Source(before.Inputs[i])} → {Source(after.Inputs[i])}"
                );
            }
        }
    }

    private static string Source(TensorInfo? tensor) =>
        tensor is null ? "absent"
        : tensor.IsConstant ? "constant"
        : "activation";
}
