namespace PerfSage.Dataset.Evaluate;

internal static class Percent
{
    // As many digits as a page shows, and one to round from.
    private const int Digits = 2;

    public static double Rounded(double percent) => Math.Round(percent, Digits);
}
