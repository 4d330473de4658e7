using System.Globalization;
using PerfSage.Contracts.Text;

namespace PerfSage.Gate.Predictions;

internal static class ConfidenceRange
{
    public const double Default = 0.9;

    /// <param name="highest">The highest confidence for which the predictor's intervals were measured.</param>
    /// <exception cref="BadInputException">No interval has this confidence.</exception>
    public static double Check(double confidence, double highest) =>
        confidence > 0 && confidence <= highest ? confidence : throw new BadInputException(Text(confidence, highest));

    /// <param name="text">Null for the usual one.</param>
    /// <exception cref="BadInputException">It is no number.</exception>
    public static double Read(string? text) =>
        text is null ? Default
        : Numbers.TryRead(text, out var confidence) ? confidence
        : throw new BadInputException($"--confidence '{text}' is no number");

    public static string Text(double confidence, double highest) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"confidence {confidence} is not above 0 and at most {highest}, the highest that the predictor was measured for"
        );
}
