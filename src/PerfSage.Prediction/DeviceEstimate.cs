using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;

namespace PerfSage.Prediction;

/// <summary>A model's cost on one device. Values have 4 significant digits.</summary>
/// <param name="Contributions">[n] per operator in file order, in the metric's unit, not rounded.</param>
internal sealed record DeviceEstimate(
    string DeviceId,
    double Confidence,
    Measures Measures,
    IReadOnlyDictionary<Metric, double[]> Contributions
)
{
    // Values and overheads have few digits; rounding removes those that subtracting doubles adds.
    private const int DifferenceDigits = 10;

    /// <summary>Of a device whose latency can be predicted.</summary>
    public Estimate LatencyMs => Measures[Metric.Latency] ?? throw new InvalidOperationException($"{DeviceId} has no latency");

    /// <summary>Of a device whose memory can be predicted.</summary>
    public Estimate PeakMemoryKiB => Measures[Metric.PeakMemory] ?? throw new InvalidOperationException($"{DeviceId} has no peak memory");

    /// <summary>[n]; with the overhead, they sum to the latency before rounding.</summary>
    public double[] OperatorLatencyMs => Operators(Metric.Latency);

    /// <summary>[n]; with the overhead's, they sum to the energy before rounding. Empty where energy cannot be predicted.</summary>
    public double[] OperatorEnergyMj => Operators(Metric.Energy);

    /// <summary>[n], in use while each operator runs; the largest is the peak.</summary>
    public double[] OperatorMemoryKiB => Operators(Metric.PeakMemory);

    /// <summary>The part of each metric that is not the model's; 0 where there is none.</summary>
    public IReadOnlyDictionary<Metric, double> Overheads { get; init; } = new Dictionary<Metric, double>();

    public double OverheadMs => OverheadOn(Metric.Latency);

    /// <summary>What the operators' contributions sum to.</summary>
    public double OperatorsMs => OperatorsOn(Metric.Latency);

    public required Trust Trust { get; init; }

    /// <returns>In the metric's unit.</returns>
    public double OverheadOn(Metric metric) => Overheads.GetValueOrDefault(metric);

    /// <returns>What the operators' contributions to a metric sum to, that is a sum; 0 where it cannot be predicted.</returns>
    public double OperatorsOn(Metric metric) =>
        Measures[metric] is { } estimate ? Numbers.Round(estimate.Value - OverheadOn(metric), DifferenceDigits) : 0;

    private double[] Operators(Metric metric) => Contributions.GetValueOrDefault(metric, []);
}
