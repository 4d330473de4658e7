using PerfSage.Contracts.Text;
using PerfSage.Gate.Measurements;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Text;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Text;

/// <summary>How well a device that was made of measurements fits them.</summary>
internal static class CalibrationReportText
{
    public static void Write(LogWriter output, CalibratedDevice device)
    {
        var table = ReportConsole.Table(
            Heading.Text("Model"),
            Heading.Number("Measured ms"),
            Heading.Number("On base ms"),
            Heading.Number("Predicted ms"),
            Heading.Number("Error")
        );
        foreach (var model in device.Models)
        {
            table.AddCells([
                model.Measured.Model,
                Number(model.Measured.LatencyMs),
                Number(model.BaseMs),
                Number(model.PredictedMs),
                NumberText.Percent(model.Error),
            ]);
        }

        TableText.Write(output, table);
        foreach (var model in device.LeftOut)
        {
            output.WriteLine($"'{model.Model}' is left out: {model.Reason}");
        }

        // They were measured, so they count; what is predicted of such a model has a wider interval.
        var strange = device.Models.Count(m => !m.Measured.OnBase.Trust.IsInsideDomain);
        if (strange > 0)
        {
            output.WriteLine(
                $"{Plural.Of(strange, "model")} unlike those that the base was measured with; intervals of such models are wider."
            );
        }

        var (profile, fit) = (device.Profile, device.Fit);
        output.WriteLine(
            $"{profile.Id} is {profile.Calibration!.Base} with other scales, from {Plural.Of(fit.Models, "model")}, "
                + "each predicted without itself:"
        );
        output.WriteLine($"  mean error {NumberText.Percent(fit.Mape)}, rank correlation {Numbers.Show(fit.Rank, 3)}");
        output.WriteLine($"  {Interval(device)}");
        output.WriteLine($"  scale {string.Join(", ", profile.Calibration.Scale.Select(s => $"{s.Key} {Number(s.Value)}"))}");
        output.WriteLine($"  overhead {Number(profile.OverheadMs)} ms");
        if (device.Energy is { } energy)
        {
            output.WriteLine($"  energy {Number(profile.Calibration.EnergyScale)} times the base's{Range(energy)}");
        }

        if (device.Memory is { } memory)
        {
            output.WriteLine(
                $"  measured peak memory is {Number(memory.Median)} times what is planned{Range(memory)}; predictions stay what is planned"
            );
        }
    }

    private static string Interval(CalibratedDevice device)
    {
        var highest = device.Profile.Calibration!.Quantiles[^1];
        return device.Profile.Calibration.Quantiles.FirstOrDefault(q => q.Confidence >= ConfidenceRange.Default) is { } usual
            ? $"{NumberText.Percent(ConfidenceRange.Default)} interval: up to {Number(Math.Exp(usual.LogHalfWidth))} times more or less"
                + $"; so few models promise {NumberText.Percent(highest.Confidence)} at most"
            : $"{NumberText.Percent(highest.Confidence)} interval: up to {Number(Math.Exp(highest.LogHalfWidth))} times more or less; "
                + $"so few models promise no more, and the usual {NumberText.Percent(ConfidenceRange.Default)} cannot be asked for:"
                + " measure more models, or set Confidence";
    }

    private static string Range(MeasuredRatio ratio) =>
        $" ({Number(ratio.Least)} to {Number(ratio.Largest)}, {Plural.Of(ratio.Models, "model")})";

    private static string Number(double value) => Numbers.Show(value);
}
