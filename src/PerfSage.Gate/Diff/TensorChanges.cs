using PerfSage.Core.Graphs;
using PerfSage.Gate.Text;

namespace PerfSage.Gate.Diff;

/// <summary>Differences of one tensor, for people.</summary>
internal static class TensorChanges
{
    /// <returns>E.g. <c>1x8x8x4 → 1x8x8x6</c>; without the tensor's name, so that those of several tensors can be compared.</returns>
    public static IEnumerable<string> Of(TensorInfo before, TensorInfo after) => OfShape(before, after).Concat(OfType(before, after));

    public static IEnumerable<string> OfShape(TensorInfo before, TensorInfo after)
    {
        if (!before.Shape.SequenceEqual(after.Shape))
        {
            yield return $"{TensorText.Shape(before)} → {TensorText.Shape(after)}";
        }
    }

    public static IEnumerable<string> OfType(TensorInfo before, TensorInfo after)
    {
        if (before.Type != after.Type)
        {
            yield return $"{TensorText.Type(before)} → {TensorText.Type(after)}";
        }
        else if (Scheme(before) != Scheme(after))
        {
            yield return $"{Scheme(before)} → {Scheme(after)}";
        }
    }

    public static bool HasOtherValues(TensorInfo before, TensorInfo after) =>
        before.ContentHash != after.ContentHash || before.Statistics != after.Statistics;

    public static bool HasOtherScale(TensorInfo before, TensorInfo after) => before.Quantization != after.Quantization;

    private static string Scheme(TensorInfo tensor) =>
        tensor.Quantization.ScaleCount == 0 ? "not quantised"
        : tensor.Quantization.IsPerChannel ? "per channel"
        : "per tensor";
}
