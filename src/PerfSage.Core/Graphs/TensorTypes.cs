namespace PerfSage.Core.Graphs;

internal static class TensorTypes
{
    /// <summary>
    /// Bits of one element; types without a fixed size (strings, resources) count as a 64-bit handle.
    /// </summary>
    public static int Bits(this TensorType type) =>
        type switch
        {
            TensorType.Int2 => 2,
            TensorType.Int4 or TensorType.UInt4 => 4,
            TensorType.Int8 or TensorType.UInt8 or TensorType.Bool or TensorType.Float8E4M3Fn or TensorType.Float8E5M2 => 8,
            TensorType.Int16 or TensorType.UInt16 or TensorType.Float16 or TensorType.BFloat16 => 16,
            TensorType.Float32 or TensorType.Int32 or TensorType.UInt32 => 32,
            TensorType.Complex128 => 128,
            TensorType.Float64
            or TensorType.Int64
            or TensorType.UInt64
            or TensorType.Complex64
            or TensorType.String
            or TensorType.Resource
            or TensorType.Variant => 64,
            _ => 32,
        };

    public static bool IsFloat(this TensorType type) =>
        type
            is TensorType.Float32
                or TensorType.Float16
                or TensorType.Float64
                or TensorType.BFloat16
                or TensorType.Float8E4M3Fn
                or TensorType.Float8E5M2;

    /// <summary>Whether the shape says how many bytes the elements take.</summary>
    public static bool HasFixedSize(this TensorType type) => type is not (TensorType.String or TensorType.Resource or TensorType.Variant);
}
