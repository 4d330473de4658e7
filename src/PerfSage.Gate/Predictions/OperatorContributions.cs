using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Core.Analysis;
using PerfSage.Core.Devices;
using PerfSage.Gate.Text;
using PerfSage.Prediction;

namespace PerfSage.Gate.Predictions;

internal static class OperatorContributions
{
    /// <returns>All operators, the largest contribution first.</returns>
    public static OperatorContribution[] Of(PredictionRow row, DeviceProfile device)
    {
        var prediction = row.Prediction;
        var latencies = Apportionment.Split(prediction.OperatorLatencyMs, prediction.OperatorsMs);
        var energies = EnergyMj(prediction);
        var bounds = RooflineBound.Of(row, device);
        var total = Math.Max(double.Epsilon, prediction.OperatorLatencyMs.Sum());
        return row
            .Estimate.Model.Operators.Select((op, i) => (Op: op, Index: i, Cost: OperatorCost.Of(op)))
            .Select(o => new OperatorContribution(
                Index: o.Index,
                Name: o.Op.Name,
                Output: TensorText.Of(o.Op.Outputs.FirstOrDefault()),
                LatencyMs: latencies[o.Index],
                EnergyMj: energies?[o.Index],
                Share: Numbers.Round(prediction.OperatorLatencyMs[o.Index] / total),
                Macs: o.Cost.Macs,
                Bytes: o.Cost.InputBytes + o.Cost.OutputBytes + o.Cost.WeightBytes,
                MemoryKiB: prediction.Measures[Metric.PeakMemory] is null ? null : Numbers.Round(prediction.OperatorMemoryKiB[o.Index]),
                Bound: bounds[o.Index]
            ))
            .OrderByDescending(o => o.LatencyMs)
            .ThenBy(o => o.Index)
            .ToArray();
    }

    /// <returns>[n] that sum to the energy as it is shown, without the overhead's; null where it cannot be predicted.</returns>
    public static decimal[]? EnergyMj(DeviceEstimate prediction) =>
        prediction.Measures[Metric.Energy] is null
            ? null
            : Apportionment.Split(prediction.OperatorEnergyMj, prediction.OperatorsOn(Metric.Energy));
}
