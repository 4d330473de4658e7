using System.Globalization;

namespace PerfSage.Cli.Options;

internal static class ConfidenceRange
{
    /// <param name="highest">The highest confidence for which the predictor's intervals were measured.</param>
    /// <exception cref="BadInputException">No interval has this confidence.</exception>
    public static double Check(double confidence, double highest) =>
        confidence > 0 && confidence <= highest ? confidence : throw new BadInputException(Text(confidence, highest));

    public static string Text(double confidence, double highest) => string.Create(
        CultureInfo.InvariantCulture, $"confidence {confidence} is not above 0 and at most {highest}, the highest that the predictor was measured for");
}
