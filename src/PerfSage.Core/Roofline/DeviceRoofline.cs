using PerfSage.Core.Graphs;

namespace PerfSage.Core.Roofline;

/// <summary>Roofline estimates for one device; remembers the block of each operator shape it has seen.</summary>
internal sealed class DeviceRoofline(NpuProfile profile)
{
    private readonly BlockSearch search = new(profile);
    private readonly ComputeCycles compute = new(profile);

    public NpuProfile Profile => profile;

    public OperatorRoofline Estimate(OperatorInfo op, LoweredOperator? lowered)
    {
        if (lowered is not { Output.Elements: > 0, Input.Elements: > 0 } shape)
        {
            return OperatorRoofline.None;
        }

        var block = search.Find(shape);
        var msPerCycle = 1000 / profile.ClockHz;
        var cycles = compute.Estimate(shape, block);
        return new OperatorRoofline(
            cycles * shape.Repeats * msPerCycle,
            MemoryCycles.FeatureMaps(profile, shape, block) * shape.Repeats * msPerCycle,
            MemoryCycles.SpilledFeatureMaps(profile, shape, block) * shape.Repeats * msPerCycle,
            MemoryCycles.Weights(profile, EncodedWeights.Bytes(op, shape)) * msPerCycle,
            block);
    }
}
