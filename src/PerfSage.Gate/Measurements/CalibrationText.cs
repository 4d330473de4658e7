using System.Globalization;
using System.Text.Encodings.Web;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices;
using PerfSage.Prediction.Fits;

namespace PerfSage.Gate.Measurements;

/// <summary>Writes the file of a device that was made of measurements.</summary>
internal static class CalibrationText
{
    private const string Schema = "https://raw.githubusercontent.com/perfsage/PerfSage.Build/main/devices/schema/device.schema.json";

    /// <summary>An interval without a width would be a promise that nobody can keep.</summary>
    private const double LeastWidth = 0.001;

    private static readonly double[] Confidences = [0.5, 0.8, 0.9, 0.95, 0.99];

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <param name="names">Of the fit's parts.</param>
    /// <returns>JSON that ends with a line feed.</returns>
    public static string Of(
        CalibrationRequest request,
        string[] names,
        ScaleFit scales,
        MeasuredRatio? energy,
        double[] logErrors,
        CalibrationFit fit
    ) =>
        $$"""
            {
              "$schema": {{Text(Schema)}},
              "id": {{Text(request.Id)}},
              "base": {{Text(request.Base.Id)}},
              "scale": { {{string.Join(", ", Scales(names, scales))}} },{{(
                energy is null ? "" : $"\n  \"energyScale\": {Number(energy.Median)},"
            )}}
              "overheadMs": {{Number(scales.Overhead)}},
              "quantiles": [{{string.Join(", ", Quantiles(logErrors))}}],
              "fit": { "models": {{fit.Models}}, "mape": {{Number(fit.Mape)}}, "rank": {{Number(fit.Rank)}}, "date": {{Text(fit.Date)}} }
            }

            """.ReplaceLineEndings(
            "\n"
        );

    // What is not there has the common scale.
    private static IEnumerable<string> Scales(string[] names, ScaleFit scales) =>
        names
            .Zip(scales.Scales)
            .Where(s => Number(s.Second) != Number(scales.Common))
            .Prepend((Calibration.AnyOperator, scales.Common))
            .Select(s => $"{Text(s.Item1)}: {Number(s.Item2)}");

    private static IEnumerable<string> Quantiles(double[] logErrors)
    {
        // Rounded down: a higher confidence than the models can promise must not be written.
        var highest = Math.Floor(ConformalWidth.Highest(logErrors.Length) * 1000) / 1000;
        return Confidences
            .Where(c => c < highest)
            .Append(highest)
            .Where(c => c <= Confidences[^1])
            .Distinct()
            .Select(c => (Confidence: c, Width: Math.Max(LeastWidth, ConformalWidth.Of(logErrors, c))))
            .Select(q => $"{{ \"confidence\": {Numbers.Write(q.Confidence)}, \"logHalfWidth\": {Number(q.Width)} }}");
    }

    private static string Number(double value) => Numbers.Write(Numbers.Round(value));

    private static string Text(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
