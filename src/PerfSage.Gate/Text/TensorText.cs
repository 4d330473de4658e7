using PerfSage.Core.Graphs;

namespace PerfSage.Gate.Text;

internal static class TensorText
{
    /// <summary>Shape and element type, as in <c>1x49x10x1 int8</c>.</summary>
    public static string Of(TensorInfo? tensor) => tensor is null ? "-" : $"{Shape(tensor)} {Type(tensor)}";

    public static string Shape(TensorInfo tensor) => tensor.Rank == 0 ? "scalar" : string.Join('x', tensor.Shape);

    public static string Type(TensorInfo tensor) => EnumWord.Of(tensor.Type);

    public static string Quantization(TensorInfo tensor) =>
        tensor.Quantization switch
        {
            { ScaleCount: 0 } => "none",
            { IsPerChannel: true } q => $"{q.ScaleCount} scales",
            var q => FormattableString.Invariant($"scale {q.Scale:0.######}, zero point {q.ZeroPoint}"),
        };
}
