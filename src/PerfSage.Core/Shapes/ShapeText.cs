using PerfSage.Core.Graphs;

namespace PerfSage.Core.Shapes;

internal static class ShapeText
{
    /// <returns>Sizes, with a question mark for each that is open: <c>1x?x?x3</c>.</returns>
    public static string Of(TensorInfo tensor) =>
        !tensor.HasRank ? "?"
        : tensor.Rank == 0 ? "a single number"
        : string.Join('x', tensor.ShapeSignature.Select(size => size < 0 ? "?" : $"{size}"));
}
