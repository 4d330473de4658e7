using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Other shapes of as many elements. Source: the graph optimiser of the Vela compiler 5.1.</summary>
internal static class Factors
{
    private const int LeastDepth = 16;

    // All prime factors of numbers below 2^32; what is left of larger ones counts as one.
    private const int MostFactor = 1 << 16;

    /// <returns>Height and width whose product is a number of rows: the squarest with a width of at least a sixteenth of it.</returns>
    public static (int H, int W) Square(long rows)
    {
        var n = Rounding.Saturate(rows);
        var least = Math.Max(n / 16, (int)Math.Ceiling(Math.Sqrt(n)));
        var h = n / least;
        while (n % h != 0 || n / h < least)
        {
            h--;
        }

        return (h, n / h);
    }

    /// <returns>Of at least 16 channels if the number of elements has such a factor.</returns>
    public static Volume Deep(long elements)
    {
        var primes = Primes(elements);
        var (depth, k) = (1L, 0);
        for (; k < primes.Count && depth < LeastDepth; k++)
        {
            depth *= primes[k];
        }

        var (h, w) = (1L, 1L);
        for (; k < primes.Count; k++)
        {
            if (w < h)
            {
                w *= primes[k];
            }
            else
            {
                h *= primes[k];
            }
        }

        return new Volume(Rounding.Saturate(Math.Max(h, w)), Rounding.Saturate(Math.Min(h, w)), Rounding.Saturate(depth));
    }

    private static List<long> Primes(long number)
    {
        var primes = new List<long>();
        for (var factor = 2; factor <= MostFactor && (long)factor * factor <= number; factor += factor == 2 ? 1 : 2)
        {
            for (; number % factor == 0; number /= factor)
            {
                primes.Add(factor);
            }
        }

        if (number > 1)
        {
            primes.Add(number);
        }

        return primes;
    }
}
