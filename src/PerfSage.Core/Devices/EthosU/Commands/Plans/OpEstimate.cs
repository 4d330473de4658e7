namespace PerfSage.Core.Devices.EthosU.Commands.Plans;

/// <summary>What the scheduler reckons an operation with weights takes.</summary>
/// <param name="Run">Cycles of its slices, without what they wait for.</param>
/// <param name="Waits">Cycles that its slices wait for weights.</param>
/// <param name="Last">Cycles of the last slice.</param>
/// <param name="WeightRead">Cycles that reading its weights takes; likewise <paramref name="InputRead"/>.</param>
/// <param name="InputReadBytes">Of all slices.</param>
/// <param name="InputBytes">Of its input.</param>
internal readonly record struct OpEstimate(
    double Run,
    double Waits,
    double Last,
    double WeightRead,
    double InputRead,
    double InputReadBytes,
    double InputBytes
)
{
    public double Full => Run + Waits;

    public bool IsRunDominated => Run > WeightRead && Run > InputRead;

    public double InputRatio => WeightRead > 0 ? InputRead / WeightRead : 1;
}
