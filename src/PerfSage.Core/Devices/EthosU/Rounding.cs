namespace PerfSage.Core.Devices.EthosU;

internal static class Rounding
{
    public static int CeilDiv(int value, int divisor) => (int)CeilDiv((long)value, divisor);

    public static long CeilDiv(long value, long divisor) => (value + divisor - 1) / divisor;

    /// <returns>At least 1, for dimensions that have to be something.</returns>
    public static int Saturate(long value) => (int)Math.Clamp(value, 1, int.MaxValue);

    public static int RoundUp(int value, int multiple) => (int)Math.Min(RoundUp((long)value, multiple), int.MaxValue);

    public static long RoundUp(long value, long multiple) => CeilDiv(value, multiple) * multiple;
}
