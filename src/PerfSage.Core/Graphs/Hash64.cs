using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PerfSage.Core.Graphs;

/// <summary>
/// 64-bit hashes that multiply and fold the 128-bit product, as wyhash does (Wang Yi, public domain). The same on every
/// machine of one byte order; for comparing, never for security.
/// </summary>
internal static class Hash64
{
    private const ulong Start = 0xA0761D6478BD642F;
    private const ulong Factor = 0xE7037ED1A0B428DB;

    // Constants are megabytes; a short run would hash most of them before the runtime found out that it pays to optimise.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Combine(Start, (ulong)bytes.Length);
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            hash = Combine(hash, word);
        }

        foreach (var rest in bytes[(bytes.Length & ~7)..])
        {
            hash = Combine(hash, rest);
        }

        return hash;
    }

    public static ulong Of(string text) => Of(MemoryMarshal.AsBytes(text.AsSpan()));

    public static ulong Combine(ulong hash, ulong value)
    {
        var high = Math.BigMul(hash ^ value ^ Start, Factor, out var low);
        // Without the sum, a product of 0 would discard everything that was hashed before.
        return (high ^ low) + hash;
    }

    public static ulong Combine(ulong hash, int value) => Combine(hash, (ulong)(uint)value);
}
