namespace PerfSage.Zoo.Schema;

/// <summary>Facts about element types.</summary>
public static class TensorTypes
{
    /// <summary>Bits that one element takes in a buffer; 0 where the size is not fixed.</summary>
    public static int BitsPerElement(this TensorType type) =>
        type switch
        {
            TensorType.Int4 => 4,
            TensorType.Int8 or TensorType.UInt8 or TensorType.Bool => 8,
            TensorType.Int16 or TensorType.UInt16 or TensorType.Float16 => 16,
            TensorType.Int32 or TensorType.UInt32 or TensorType.Float32 => 32,
            TensorType.Int64 or TensorType.UInt64 or TensorType.Float64 or TensorType.Complex64 => 64,
            TensorType.Complex128 => 128,
            _ => 0,
        };

    internal static bool IsQuantized(this TensorType type) =>
        type is TensorType.Int4 or TensorType.Int8 or TensorType.UInt8 or TensorType.Int16;

    internal static (int Min, int Max) QuantizedLimits(this TensorType type) =>
        type switch
        {
            TensorType.Int4 => (-8, 7),
            TensorType.Int8 => (sbyte.MinValue, sbyte.MaxValue),
            TensorType.UInt8 => (byte.MinValue, byte.MaxValue),
            TensorType.Int16 => (short.MinValue, short.MaxValue),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a quantised element type."),
        };
}
