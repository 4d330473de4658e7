namespace PerfSage.Core.Roofline;

/// <summary>Lower bounds of one operator on one device, in milliseconds; the latency is about the largest.</summary>
/// <param name="SpilledMs">Computation and feature maps if the maps did not fit the SRAM.</param>
internal sealed record OperatorRoofline(double ComputeMs, double FeatureMapMs, double SpilledMs, double WeightMs, BlockShape Block)
{
    public static OperatorRoofline None { get; } = new(0, 0, 0, 0, default);

    public double BaseMs => Math.Max(ComputeMs, Math.Max(FeatureMapMs, WeightMs));
}
