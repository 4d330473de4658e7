using PerfSage.Cli.Inspect;
using PerfSage.Core.Graphs;

namespace PerfSage.Cli.Diff;

/// <summary>Differences of one tensor, for people.</summary>
internal static class TensorChanges
{
    public static IEnumerable<string> Of(string name, TensorInfo before, TensorInfo after) =>
        OfShape(name, before, after).Concat(OfType(name, before, after));

    public static IEnumerable<string> OfShape(string name, TensorInfo before, TensorInfo after)
    {
        if (!before.Shape.SequenceEqual(after.Shape))
        {
            yield return $"{name} {TensorText.Shape(before)} → {TensorText.Shape(after)}";
        }
    }

    public static IEnumerable<string> OfType(string name, TensorInfo before, TensorInfo after)
    {
        if (before.Type != after.Type)
        {
            yield return $"{name} {TensorText.Type(before)} → {TensorText.Type(after)}";
        }
        else if (Scheme(before) != Scheme(after))
        {
            yield return $"{name} {Scheme(before)} → {Scheme(after)}";
        }
    }

    public static bool HasOtherValues(TensorInfo before, TensorInfo after) =>
        before.ContentHash != after.ContentHash || before.Statistics != after.Statistics;

    public static bool HasOtherScale(TensorInfo before, TensorInfo after) => before.Quantization != after.Quantization;

    private static string Scheme(TensorInfo tensor) =>
        tensor.Quantization.ScaleCount == 0 ? "not quantised" : tensor.Quantization.IsPerChannel ? "per channel" : "per tensor";
}
