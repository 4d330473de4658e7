using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;

namespace PerfSage.Prediction;

/// <summary>A model's cost on one device. Values have 4 significant digits.</summary>
/// <param name="OperatorLatencyMs">[n] contributions in file order, not rounded; with the overhead, they sum to the latency before rounding.</param>
/// <param name="OperatorMemoryKiB">[n] memory in use while each operator runs, not rounded; the largest is the peak.</param>
internal sealed record DeviceEstimate(
    string DeviceId,
    double Confidence,
    Estimate LatencyMs,
    Estimate PeakMemoryKiB,
    double[] OperatorLatencyMs,
    double[] OperatorMemoryKiB
)
{
    // Both have few digits, and so must their difference.
    private const int DifferenceDigits = 10;

    /// <summary>The part of the latency that is not the model's.</summary>
    public double OverheadMs { get; init; }

    /// <summary>What the operators' contributions sum to.</summary>
    public double OperatorsMs => Numbers.Round(LatencyMs.Value - OverheadMs, DifferenceDigits);

    /// <summary>Distinct names of operators that training never saw.</summary>
    public string[] UnknownOperators { get; init; } = [];

    /// <summary>Short texts: where else the model or the device lies outside what training saw.</summary>
    public string[] Violations { get; init; } = [];

    public bool IsInsideDomain => UnknownOperators.Length == 0 && Violations.Length == 0;

    /// <summary>Everything that puts the prediction outside the domain.</summary>
    public string[] DomainTexts => ModelEstimate.Texts(UnknownOperators, Violations);
}
