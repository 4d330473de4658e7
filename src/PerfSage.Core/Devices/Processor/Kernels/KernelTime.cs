namespace PerfSage.Core.Devices.Processor.Kernels;

/// <summary>Milliseconds of an operator, by what they are spent on.</summary>
internal sealed record KernelTime(
    double CallMs,
    double MacMs,
    double InputMs,
    double OutputMs,
    double WeightMs,
    double PatchMs,
    double DepthMs
)
{
    public static KernelTime Nothing { get; } = new(CallMs: 0, MacMs: 0, InputMs: 0, OutputMs: 0, WeightMs: 0, PatchMs: 0, DepthMs: 0);

    public double TotalMs => CallMs + MacMs + InputMs + OutputMs + WeightMs + PatchMs + DepthMs;

    /// <summary>On which of them it spends most; a call alone counts as computation.</summary>
    public Bound Bound =>
        TotalMs <= 0 ? Bound.Nothing
        : InputMs + OutputMs + PatchMs > Math.Max(MacMs + DepthMs + CallMs, WeightMs) ? Bound.FeatureMaps
        : WeightMs > MacMs + DepthMs + CallMs ? Bound.Weights
        : Bound.Compute;
}
