namespace PerfSage.Zoo.Building;

/// <summary>SplitMix64: the same numbers on every platform and runtime.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    public double NextUniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Standard normal to four decimals in its centre.</summary>
    public double NextGaussian()
    {
        // A sum of uniforms, since logarithm and cosine may differ in their last bit between platforms.
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            sum += NextUniform();
        }

        return sum;
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
