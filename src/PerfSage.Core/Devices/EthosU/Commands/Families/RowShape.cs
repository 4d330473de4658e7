using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Rows of a product in two dimensions.</summary>
internal static class RowShape
{
    public static (int H, int W) Square(long rows)
    {
        var n = Saturate(rows);
        if (n == 1)
        {
            return (1, 1);
        }

        var w = Math.Max(n / 16, (int)Math.Ceiling(Math.Sqrt(n)));
        while (n % w != 0)
        {
            w++;
        }

        return (n / w, w);
    }
}
