using PerfSage.Contracts.Predictions;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Energy;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Metrics;

/// <summary>
/// From what a network counts to what a device's coefficients make of it. A network knows no joules, so whoever knows the board
/// changes coefficients and needs no other network.
/// </summary>
internal static class EnergyRule
{
    /// <param name="counts">[n], per operator in file order, each run once.</param>
    /// <param name="latency">The device's, of one inference: static power flows meanwhile, during the overhead too.</param>
    /// <exception cref="PredictorException">The device has no coefficients.</exception>
    public static LearnedEnergy Value(DeviceProfile device, ModelGraph model, IReadOnlyList<EnergyCounts> counts, LearnedValue latency)
    {
        var coefficients = Coefficients(device);
        if (counts.Count != latency.Contributions.Length)
        {
            throw new ArgumentException("there must be counts for each operator", nameof(counts));
        }

        var once = counts.Select(c => EnergyModel.DynamicMj(coefficients, c)).ToArray();
        var dynamic = new LearnedValue(once.Sum(), once).PerInference(model).Contributions;
        // An operator that runs often runs all of it often.
        var external = counts.Select((c, i) => once[i] > 0 ? dynamic[i] * EnergyModel.ExternalMj(coefficients, c) / once[i] : 0).Sum();
        double[] all = [.. dynamic.Zip(latency.Contributions, (mj, ms) => mj + EnergyModel.StaticMj(coefficients, ms))];
        return new LearnedEnergy(new LearnedValue(all.Sum() + OverheadMj(device), all), external);
    }

    /// <param name="logHalfWidth">Half the width of the counts' interval, as a natural logarithm.</param>
    /// <exception cref="PredictorException">The device has no coefficients.</exception>
    public static Estimate Interval(DeviceProfile device, ModelInput input, LearnedEnergy energy, double logHalfWidth)
    {
        var coefficients = Coefficients(device);
        var interval = EnergyModel.Interval(coefficients, energy.All.Value, energy.ExternalMj, logHalfWidth);
        // What the host does meanwhile is not the device's; that the device waits for it is.
        var waitsMs = HostOperators
            .Time(input.Model, input.On(device.Family).Placements(device.System), device.Host, device.System.HostLink)
            .HighMs;
        return interval with { Upper = interval.Upper + EnergyModel.StaticMj(coefficients, waitsMs) };
    }

    /// <returns>What flows while the device does what is not the model's, in mJ; 0 for a device without energy.</returns>
    public static double OverheadMj(DeviceProfile device) =>
        device.Energy is { } coefficients ? EnergyModel.StaticMj(coefficients, device.OverheadMs) : 0;

    private static EnergyCoefficients Coefficients(DeviceProfile device) =>
        device.Energy ?? throw new PredictorException($"'{device.Id}' has no energy coefficients");
}
