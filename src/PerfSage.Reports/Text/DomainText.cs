using PerfSage.Prediction;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Text;

/// <summary>Says why predictions deserve little trust, or none.</summary>
internal static class DomainText
{
    /// <param name="devices">How much the prediction for each device that was asked for is worth.</param>
    public static void Write(LogWriter output, string path, IReadOnlyList<(string Device, Trust Trust)> devices)
    {
        Write(output, [.. devices.Select(d => (d.Device, ObstacleText.Lines(d.Trust)))], where => $"'{path}'{where} cannot be predicted:");
        Write(
            output,
            [.. devices.Select(d => (d.Device, d.Trust.IsPredictable ? d.Trust.Violations : []))],
            where => $"'{path}'{where} is outside the domain of the predictor; its intervals are widened, and nothing vouches for them:"
        );
    }

    private static void Write(
        LogWriter output,
        IReadOnlyList<(string Device, IReadOnlyList<string> Texts)> devices,
        Func<string, string> heading
    )
    {
        foreach (var group in devices.GroupBy(d => string.Join('\n', d.Texts), StringComparer.Ordinal).Where(g => g.Key.Length > 0))
        {
            // Where it is the same on all, the devices do not matter.
            output.WriteLine(heading(group.Count() == devices.Count ? "" : $" on {string.Join(", ", group.Select(d => d.Device))}"));
            foreach (var text in group.First().Texts)
            {
                output.WriteLine($"  - {text}");
            }
        }
    }
}
