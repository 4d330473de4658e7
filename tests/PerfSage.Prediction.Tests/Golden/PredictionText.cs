using System.Globalization;
using System.Text;
using PerfSage.Contracts.Predictions;

namespace PerfSage.Prediction.Tests.Golden;

/// <summary>All that is predicted of a model as text, a section per device.</summary>
internal static class PredictionText
{
    /// <summary>Significant digits, as many as users are shown.</summary>
    public const int Digits = 4;

    public static string Of(ModelEstimate estimate, IEnumerable<DeviceEstimate> devices) =>
        string.Concat(devices.Select(device => Section(estimate, device)));

    private static string Section(ModelEstimate estimate, DeviceEstimate device)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{device.DeviceId} at confidence {device.Confidence}\n");
        text.Append(CultureInfo.InvariantCulture, $"  latency ms {Text(device.LatencyMs)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  peak memory KiB {Text(device.PeakMemoryKiB)}\n");
        text.Append(device.Trust.IsInsideDomain ? "  inside the domain\n" : "  outside the domain:\n");
        foreach (var reason in device.Trust.Violations)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {reason}\n");
        }

        foreach (var obstacle in device.Trust.Obstacles)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {obstacle.Id}: {obstacle.Text}\n");
        }

        foreach (var (op, i) in estimate.Model.Operators.Select((op, i) => (op, i)))
        {
            var (ms, kib) = (Number(device.OperatorLatencyMs[i]), Number(device.OperatorMemoryKiB[i]));
            text.Append(CultureInfo.InvariantCulture, $"  {i} {op.Name} {ms} ms {kib} KiB\n");
        }

        return text.ToString();
    }

    private static string Text(Estimate interval) => $"{Number(interval.Value)} from {Number(interval.Lower)} to {Number(interval.Upper)}";

    private static string Number(double value) => value.ToString("G" + Digits, CultureInfo.InvariantCulture);
}
