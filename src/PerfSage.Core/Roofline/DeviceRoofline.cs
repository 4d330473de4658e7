using PerfSage.Core.Graphs;

namespace PerfSage.Core.Roofline;

/// <summary>Roofline estimates for one device; remembers the block of each operator shape it has seen.</summary>
internal sealed class DeviceRoofline(NpuProfile profile)
{
    private readonly BlockSearch search = new(profile);
    private readonly ComputeCycles compute = new(profile);

    public OperatorRoofline Estimate(OperatorInfo op, LoweredOperator? lowered)
    {
        if (lowered is not { Output.Elements: > 0, Input.Elements: > 0 } shape)
        {
            return OperatorRoofline.None;
        }

        var block = search.Find(shape);
        var usual = FeatureMapPorts.Usual(profile, shape);
        var spilled = FeatureMapPorts.Spilled(profile);
        return new OperatorRoofline(
            Milliseconds(compute.Estimate(shape, block, usual) * shape.Repeats),
            Milliseconds(MemoryCycles.FeatureMaps(profile, shape, block, usual) * shape.Repeats),
            Milliseconds(Math.Max(compute.Estimate(shape, block, spilled), MemoryCycles.FeatureMaps(profile, shape, block, spilled)) * shape.Repeats),
            Milliseconds(MemoryCycles.Weights(profile, EncodedWeights.Bytes(op, shape))),
            block);
    }

    private double Milliseconds(double cycles) => cycles * 1000 / profile.ClockHz;
}
