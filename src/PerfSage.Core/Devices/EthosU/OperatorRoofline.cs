namespace PerfSage.Core.Devices.EthosU;

/// <summary>Lower bounds of one operator on one device, in milliseconds; the latency is about the largest.</summary>
/// <param name="SpilledMs">Computation and feature maps if the maps did not fit the SRAM.</param>
/// <param name="Block">Of the first pass.</param>
internal sealed record OperatorRoofline(double ComputeMs, double FeatureMapMs, double SpilledMs, double WeightMs, BlockShape Block)
{
    public static OperatorRoofline None { get; } = new(ComputeMs: 0, FeatureMapMs: 0, SpilledMs: 0, WeightMs: 0, Block: default);

    /// <summary>Passes run one after the other: what each of them waits for adds up.</summary>
    public double BaseMs { get; private init; } = Math.Max(ComputeMs, Math.Max(FeatureMapMs, WeightMs));

    /// <summary>The largest of the terms; the first of equal ones.</summary>
    public Bound Bound =>
        this == None ? Bound.Nothing
        : ComputeMs >= FeatureMapMs && ComputeMs >= WeightMs ? Bound.Compute
        : FeatureMapMs >= WeightMs ? Bound.FeatureMaps
        : Bound.Weights;

    public OperatorRoofline Then(OperatorRoofline next) =>
        this == None
            ? next
            : new OperatorRoofline(
                ComputeMs + next.ComputeMs,
                FeatureMapMs + next.FeatureMapMs,
                SpilledMs + next.SpilledMs,
                WeightMs + next.WeightMs,
                Block
            )
            {
                BaseMs = BaseMs + next.BaseMs,
            };
}
