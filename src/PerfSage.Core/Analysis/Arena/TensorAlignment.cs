namespace PerfSage.Core.Analysis.Arena;

internal static class TensorAlignment
{
    /// <summary>TensorFlow Lite's <c>kDefaultTensorAlignment</c>.</summary>
    public const int Bytes = 64;

    /// <returns>The least multiple that is not below.</returns>
    /// <exception cref="OverflowException">It is no 64-bit number.</exception>
    public static long Align(long offset) => checked(offset + Bytes - 1) / Bytes * Bytes;
}
