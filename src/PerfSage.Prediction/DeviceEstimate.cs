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
    // Latency and overhead have few digits; rounding removes those that subtracting doubles adds.
    private const int DifferenceDigits = 10;

    /// <summary>Of a device whose latency can be predicted.</summary>
    public Estimate LatencyMs => Measures[Metric.Latency] ?? throw new InvalidOperationException($"{DeviceId} has no latency");

    /// <summary>Of a device whose memory can be predicted.</summary>
    public Estimate PeakMemoryKiB => Measures[Metric.PeakMemory] ?? throw new InvalidOperationException($"{DeviceId} has no peak memory");

    /// <summary>[n]; with the overhead, they sum to the latency before rounding.</summary>
    public double[] OperatorLatencyMs => Operators(Metric.Latency);

    /// <summary>[n], in use while each operator runs; the largest is the peak.</summary>
    public double[] OperatorMemoryKiB => Operators(Metric.PeakMemory);

    /// <summary>The part of the latency that is not the model's.</summary>
    public double OverheadMs { get; init; }

    /// <summary>What the operators' contributions sum to.</summary>
    public double OperatorsMs => Numbers.Round(LatencyMs.Value - OverheadMs, DifferenceDigits);

    public required Trust Trust { get; init; }

    private double[] Operators(Metric metric) => Contributions.GetValueOrDefault(metric, []);
}
