using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Roofline estimates for one device; remembers the block of each operator shape it has seen.</summary>
internal sealed class DeviceRoofline(EthosUSystem system)
{
    private readonly BlockSearch search = new(system);
    private readonly ComputeCycles compute = new(system);

    /// <param name="passes">What runs for the operator, one after the other.</param>
    public OperatorRoofline Estimate(OperatorInfo op, LoweredOperator[] passes)
    {
        var total = OperatorRoofline.None;
        foreach (var pass in passes.Where(p => p.IsComputed))
        {
            total = total.Then(Estimate(op, pass));
        }

        return total;
    }

    private OperatorRoofline Estimate(OperatorInfo op, LoweredOperator pass)
    {
        var block = search.Find(pass);
        var usual = FeatureMapPorts.Usual(system, pass);
        var spilled = FeatureMapPorts.Spilled(system);
        return new OperatorRoofline(
            Milliseconds(compute.Estimate(pass, block, usual) * pass.Repeats),
            Milliseconds(
                (MemoryCycles.FeatureMaps(system, pass, block, usual) * pass.Repeats) + MemoryCycles.Fetch(system, pass.TableBytes)
            ),
            Milliseconds(
                Math.Max(compute.Estimate(pass, block, spilled), MemoryCycles.FeatureMaps(system, pass, block, spilled)) * pass.Repeats
            ),
            Milliseconds(MemoryCycles.Fetch(system, EncodedWeights.Bytes(op, pass))),
            block
        );
    }

    private double Milliseconds(double cycles) => cycles * 1000 / system.ClockHz;
}
