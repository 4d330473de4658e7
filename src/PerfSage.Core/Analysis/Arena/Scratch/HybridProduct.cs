using PerfSage.Core.Graphs;

namespace PerfSage.Core.Analysis.Arena.Scratch;

/// <summary>A product for which the kernel quantizes its input while it runs.</summary>
internal static class HybridProduct
{
    /// <returns>Whether a float input is multiplied by 8-bit weights.</returns>
    public static bool Is(TensorInfo input, TensorInfo weights) =>
        input.Type == TensorType.Float32 && weights.Type is (TensorType.Int8 or TensorType.UInt8 or TensorType.Int4);
}
