using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>The shape of as many elements that the compiler runs element-wise operations on few channels with.</summary>
internal static class ElementWiseShape
{
    private const int FewChannels = 8;
    private const int FewElements = 16;
    private const int Depth = 16;

    // All prime factors of numbers below 2^32; what is left of larger ones counts as one.
    private const int MostFactor = 1 << 16;

    public static void Deepen(NpuOperation op)
    {
        var isElementWise = op.Kind == NpuKind.ElementWise || op.OwnActivation != NpuActivation.None || op.IsConversion;
        if (!isElementWise || op.Maps.Any(m => m.IsSlice || m.HasStride))
        {
            return;
        }

        var (first, second) = (op.Input.Shape.Elements == 1, op.Second?.Shape.Elements == 1);
        var broadcast = op.Second is { } other && !first && !second && op.Input.Shape != other.Shape;
        if (broadcast || op.Output.Shape.Elements <= FewElements || op.Output.Shape.D >= FewChannels)
        {
            return;
        }

        var shape = Deep(op.Output.Shape.Elements);
        op.Output = As(op.Output, shape);
        op.Input = first ? op.Input : As(op.Input, shape);
        op.Second = op.Second is null || second ? op.Second : As(op.Second, shape);
    }

    private static FeatureMap As(FeatureMap map, Volume shape) => map with { Full = shape, Shape = shape };

    // The smallest prime factors make the depth; the others alternate between rows and columns.
    private static Volume Deep(long elements)
    {
        var (h, w, depth) = (1L, 1L, 1L);
        foreach (var prime in Primes(elements))
        {
            if (depth < Depth)
            {
                depth *= prime;
            }
            else if (w < h)
            {
                w *= prime;
            }
            else
            {
                h *= prime;
            }
        }

        return new Volume(Saturate(Math.Max(h, w)), Saturate(Math.Min(h, w)), Saturate(depth));
    }

    private static IEnumerable<long> Primes(long elements)
    {
        var rest = elements;
        for (var factor = 2; factor <= MostFactor && (long)factor * factor <= rest; factor += factor == 2 ? 1 : 2)
        {
            for (; rest % factor == 0; rest /= factor)
            {
                yield return factor;
            }
        }

        if (rest > 1)
        {
            yield return rest;
        }
    }
}
