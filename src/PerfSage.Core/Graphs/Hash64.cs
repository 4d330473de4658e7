using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace PerfSage.Core.Graphs;

/// <summary>64-bit hashes, the same in every run on machines of one byte order; for comparing, never for security.</summary>
internal static class Hash64
{
    // Constants are megabytes. XxHash3 is faster only once the runtime has optimised it, which a short run does not live to see.
    public static ulong Of(ReadOnlySpan<byte> bytes) => XxHash64.HashToUInt64(bytes);

    public static ulong Of(string text) => Of(MemoryMarshal.AsBytes(text.AsSpan()));

    public static ulong Combine(ulong hash, ulong value)
    {
        ReadOnlySpan<ulong> both = [hash, value];
        return Of(MemoryMarshal.AsBytes(both));
    }

    public static ulong Combine(ulong hash, int value) => Combine(hash, unchecked((uint)value));
}
