using PerfSage.Contracts.Text;
using PerfSage.Core.Devices;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Intervals;

/// <summary>From the latency that a network learned to that of a device: another clock, a calibration, an overhead.</summary>
internal static class DeviceCorrection
{
    /// <returns>Half the width of the interval, as a natural logarithm, where the device's own measurements tell; else null.</returns>
    /// <exception cref="PredictorException">They do not tell for so high a confidence.</exception>
    public static double? HalfWidth(DeviceProfile device, double confidence)
    {
        if (device.Calibration is not { Quantiles: { Count: > 0 } quantiles })
        {
            return null;
        }

        return quantiles.FirstOrDefault(q => q.Confidence >= confidence)?.LogHalfWidth
            ?? throw new PredictorException(
                $"confidence {Numbers.Write(confidence)} is above {Numbers.Write(quantiles[^1].Confidence)}, the highest for which '{device.Id}' was calibrated"
            );
    }

    /// <param name="factor">Of the clocks.</param>
    /// <param name="latencyMs">Of the network; it is what the contributions sum to.</param>
    /// <param name="contributionsMs">[n], per operator in file order.</param>
    public static (double LatencyMs, double[] OperatorLatencyMs) Apply(
        DeviceProfile device,
        double factor,
        ModelGraph model,
        double latencyMs,
        double[] contributionsMs
    )
    {
        if (device.Calibration is not { } calibration)
        {
            return ((latencyMs * factor) + device.OverheadMs, Array.ConvertAll(contributionsMs, c => c * factor));
        }

        double[] scaled = [.. model.Operators.Zip(contributionsMs, (op, c) => c * factor * calibration.ScaleOf(op.Kind.Name))];
        return (scaled.Sum() + device.OverheadMs, scaled);
    }
}
