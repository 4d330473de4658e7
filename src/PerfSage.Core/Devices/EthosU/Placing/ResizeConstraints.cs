using System.Numerics;

namespace PerfSage.Core.Devices.EthosU.Placing;

internal static class ResizeConstraints
{
    private const int MostAligned = 2048;
    private const int MostCentred = 1024;

    /// <summary>Of Ethos-U55 and Ethos-U65, about half-pixel centres.</summary>
    public static Constraint BilinearFactor { get; } =
        new("a factor other than 2, or 4 or 8 without half-pixel centers", c => HasFactor(c, c.Options.HalfPixelCenters));

    /// <summary>Of Ethos-U55 and Ethos-U65.</summary>
    public static Constraint NearestFactor { get; } = new("a factor other than 2, 4 or 8", c => HasFactor(c, isCentred: false));

    /// <summary>Of Ethos-U85.</summary>
    public static Constraint OneGrid { get; } =
        new("aligned corners and half-pixel centers at once", c => c.Options is not { AlignCorners: true, HalfPixelCenters: true });

    /// <summary>Of Ethos-U85, on which the nearest neighbour is always that of the centre unless corners are aligned.</summary>
    public static Constraint NearestIsModerate { get; } = Moderate(isNearest: true);

    /// <summary>Of Ethos-U85.</summary>
    public static Constraint BilinearIsModerate { get; } = Moderate(isNearest: false);

    /// <summary>Of Ethos-U85.</summary>
    public static Constraint PowerOfTwo { get; } =
        new(
            "a factor that is no power of two",
            c => IsPoint(c) || Array.TrueForAll(Ratios(c), r => r.Over % r.Under == 0 && BitOperations.IsPow2(r.Over / r.Under))
        );

    private static bool HasFactor(Candidate c, bool isCentred)
    {
        if (IsPoint(c))
        {
            return true;
        }

        if ((c.Input.FromLast(2), c.Input.FromLast(1)) == (c.Output.FromLast(2), c.Output.FromLast(1)))
        {
            return !isCentred;
        }

        var (h, w) = (Factor(c, 2), Factor(c, 1));
        var isAlike = h.Equals(w) || (!isCentred && ((c.Output.FromLast(2), h) is (1, 1) || (c.Output.FromLast(1), w) is (1, 1)));
        return isAlike && (isCentred ? Math.Max(h, w) is 2 : Math.Max(h, w) is 2 or 4 or 8);
    }

    private static double Factor(Candidate c, int axis)
    {
        var corner = c.Options.AlignCorners ? 1 : 0;
        return c.Output.FromLast(axis) == 1 && corner == 1
            ? 1
            : (c.Output.FromLast(axis) - corner) / (double)(c.Input.FromLast(axis) - corner);
    }

    private static Constraint Moderate(bool isNearest) =>
        new(
            $"a factor above {MostCentred}, or {MostAligned} between aligned corners",
            c =>
            {
                var isCentred = isNearest ? !c.Options.AlignCorners : c.Options.HalfPixelCenters;
                var most = isCentred ? MostCentred : MostAligned;
                return Array.TrueForAll(Ratios(c), r => r is { Over: > 0, Under: > 0 } && r.Over / r.Under <= most);
            }
        );

    private static (int Over, int Under)[] Ratios(Candidate c) => [Ratio(c, 2), Ratio(c, 1)];

    private static (int Over, int Under) Ratio(Candidate c, int axis)
    {
        var corner = c.Options.AlignCorners && c.Input.FromLast(axis) > 1 ? 1 : 0;
        return (c.Output.FromLast(axis) - corner, c.Input.FromLast(axis) - corner);
    }

    private static bool IsPoint(Candidate c) => (c.Input.FromLast(2), c.Input.FromLast(1)) == (1, 1);
}
