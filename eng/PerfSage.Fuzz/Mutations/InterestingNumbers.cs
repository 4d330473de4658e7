using System.Buffers.Binary;

namespace PerfSage.Fuzz.Mutations;

/// <summary>Numbers at which code tends to go wrong.</summary>
internal static class InterestingNumbers
{
    private static readonly long[] Values =
    [
        0,
        1,
        -1,
        2,
        3,
        4,
        7,
        8,
        9,
        15,
        16,
        17,
        31,
        32,
        33,
        64,
        65,
        127,
        128,
        129,
        255,
        256,
        257,
        1_000,
        1_024,
        4_096,
        32_767,
        32_768,
        65_535,
        65_536,
        65_537,
        100_000,
        1 << 20,
        (1 << 24) + 1,
        1 << 27,
        (1 << 30) - 1,
        1 << 30,
        (1 << 30) + 5,
        int.MaxValue - 1,
        int.MaxValue,
        int.MinValue,
        int.MinValue + 1,
        -2,
        -128,
        -32_768,
        long.MaxValue,
        long.MinValue,
        uint.MaxValue,
        // As floats: infinity, not a number, the greatest and the least.
        0x7F800000,
        0x7FC00000,
        0x7F7FFFFF,
        0x00000001,
        0xFF800000,
    ];

    /// <param name="bytes">1, 2, 4 or 8 of them are replaced by a number that is special or near the one that is there.</param>
    public static void Write(Span<byte> bytes, FuzzRandom random)
    {
        var old = Read(bytes);
        var value = random.Below(8) switch
        {
            0 => old + 1,
            1 => old - 1,
            2 => unchecked(old * 2),
            3 => (long)random.Next(),
            4 => random.Below(200),
            _ => random.Of(Values),
        };
        Write(bytes, value);
    }

    public static void Write(Span<byte> bytes, long value)
    {
        Span<byte> all = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(all, value);
        all[..bytes.Length].CopyTo(bytes);
    }

    private static long Read(ReadOnlySpan<byte> bytes)
    {
        Span<byte> all = stackalloc byte[sizeof(long)];
        bytes.CopyTo(all);
        return BinaryPrimitives.ReadInt64LittleEndian(all);
    }
}
