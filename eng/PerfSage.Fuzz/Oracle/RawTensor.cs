using PerfSage.Fuzz.Structure;

namespace PerfSage.Fuzz.Oracle;

/// <summary>What the oracle knows of a tensor.</summary>
/// <param name="DataBytes">Length of its buffer's data in the file; null where they lie behind it.</param>
internal sealed record RawTensor(int[] Shape, int Type, long? DataBytes, bool IsVariable, bool IsSparse)
{
    // Bits by code of TensorType; 0 for texts and handles, which have no size of their own.
    private static readonly int[] Bits = [32, 16, 32, 8, 64, 0, 8, 16, 64, 8, 64, 128, 64, 0, 0, 32, 16, 4, 16, 2, 4, 8, 8];

    public bool HasKnownType => Type >= 0 && Type < Bits.Length;

    /// <summary>Of its elements; null where the type says nothing.</summary>
    public UInt128? Bytes => HasKnownType && Bits[Type] > 0 ? ((Elements * (UInt128)Bits[Type]) + 7) / 8 : null;

    /// <summary>Open dimensions count as 1.</summary>
    public UInt128 Elements =>
        Shape.Aggregate(UInt128.One, (product, d) => product > long.MaxValue ? product : product * (UInt128)Math.Max(d, -d));

    public static RawTensor Read(RawTable table, RawTable[] buffers)
    {
        var index = (uint)table.Scalar(2, 4);
        var buffer = index < buffers.Length ? buffers[index] : throw new InvalidModelException("a tensor has no buffer");
        return new RawTensor(
            table.Ints(0),
            table.Scalar(1, 1),
            buffer.Scalar(1, 8) > 1 ? null : buffer.Vector(0, 1).Count,
            table.Scalar(5, 1) != 0,
            table.Child(6) is not null
        );
    }
}
