using PerfSage.Core.Graphs;

namespace PerfSage.Core.Roofline;

/// <summary>Roofline estimates for one device; remembers the block of each operator shape it has seen.</summary>
internal sealed class DeviceRoofline(NpuProfile profile)
{
    private readonly BlockSearch search = new(profile);
    private readonly ComputeCycles compute = new(profile);

    /// <param name="passes">What runs for the operator, one after the other.</param>
    public OperatorRoofline Estimate(OperatorInfo op, IReadOnlyList<LoweredOperator> passes)
    {
        var total = OperatorRoofline.None;
        foreach (var pass in passes.Where(p => p is { Output.Elements: > 0, Input.Elements: > 0 }))
        {
            total = total.Then(Estimate(op, pass));
        }

        return total;
    }

    private OperatorRoofline Estimate(OperatorInfo op, LoweredOperator pass)
    {
        var block = search.Find(pass);
        var usual = FeatureMapPorts.Usual(profile, pass);
        var spilled = FeatureMapPorts.Spilled(profile);
        return new OperatorRoofline(
            Milliseconds(compute.Estimate(pass, block, usual) * pass.Repeats),
            Milliseconds((MemoryCycles.FeatureMaps(profile, pass, block, usual) * pass.Repeats) + MemoryCycles.Fetch(profile, pass.TableBytes)),
            Milliseconds(Math.Max(compute.Estimate(pass, block, spilled), MemoryCycles.FeatureMaps(profile, pass, block, spilled)) * pass.Repeats),
            Milliseconds(MemoryCycles.Fetch(profile, EncodedWeights.Bytes(op, pass))),
            block);
    }

    private double Milliseconds(double cycles) => cycles * 1000 / profile.ClockHz;
}
