using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Rows of a product in two dimensions.</summary>
internal static class RowShape
{
    /// <returns>The squarest with a width of at least a sixteenth of the rows.</returns>
    public static (int H, int W) Square(long rows)
    {
        var n = Saturate(rows);
        var least = Math.Max(n / 16, (int)Math.Ceiling(Math.Sqrt(n)));
        var h = n / least;
        while (n % h != 0 || n / h < least)
        {
            h--;
        }

        return (h, n / h);
    }
}
