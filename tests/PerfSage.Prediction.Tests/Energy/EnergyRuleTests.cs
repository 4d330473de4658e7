using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.Energy;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Metrics;
using PerfSage.Zoo.Layers;

namespace PerfSage.Prediction.Tests.Energy;

/// <summary>Numbers worked by hand: 0.5 pJ per MAC, 15 per cycle, 1.5 and 300 per byte, 5 mW.</summary>
public sealed class EnergyRuleTests
{
    private static readonly ModelInput Two = Models.OfLayers([1, 8, 8, 8], (graph, input) => graph.Relu(graph.Relu(input)));

    private static readonly EnergyCounts[] Counts =
    [
        new(Macs: 1_000_000, NpuCycles: 100_000, SramBytes: 200_000, ExternalBytes: 40_000),
        new(Macs: 0, NpuCycles: 10_000, SramBytes: 100_000, ExternalBytes: 0),
    ];

    // 0.0143 and 0.0003 mJ for what is counted, 0.001 and 0.0002 mJ for 0.2 and 0.04 ms.
    [Fact]
    public void An_operator_costs_its_counts_and_the_static_power_of_its_time()
    {
        var energy = EnergyRule.Value(Device(), Two.Model, Counts, new LearnedValue(0.24, [0.2, 0.04]));
        Assert.Equal([0.0153, 0.0005], energy.All.Contributions.Select(c => Math.Round(c, 12)));
        Assert.Equal(0.0158, energy.All.Value, 1e-12);
        Assert.Equal(energy.All.Value, energy.All.Contributions.Sum(), 1e-15);
        Assert.Equal(0.012, energy.ExternalMj, 1e-12);
    }

    // 0.4 ms of overhead at 5 mW are 0.002 mJ that are no operator's.
    [Fact]
    public void Static_power_flows_during_the_overhead_too()
    {
        var device = Device() with { OverheadMs = 0.4 };
        var energy = EnergyRule.Value(device, Two.Model, Counts, new LearnedValue(0.64, [0.2, 0.04]));
        Assert.Equal(0.0178, energy.All.Value, 1e-12);
        Assert.Equal(0.0158, energy.All.Contributions.Sum(), 1e-12);
        Assert.Equal(0.002, EnergyRule.OverheadMj(device), 1e-15);
        Assert.Equal(0, EnergyRule.OverheadMj(device with { Energy = null }));
    }

    // A third of flash's 0.012 mJ is 0.004, three times as much is 0.036; the rest is 0.0038.
    [Fact]
    public void The_interval_holds_what_external_memory_may_cost()
    {
        var energy = EnergyRule.Value(Device(), Two.Model, Counts, new LearnedValue(0.24, [0.2, 0.04]));
        var interval = EnergyRule.Interval(Device(), Two, energy, Math.Log(1.25));
        Assert.Equal(0.0158, interval.Value, 1e-12);
        Assert.Equal(0.0078 / 1.25, interval.Lower, 1e-12);
        Assert.Equal(0.0398 * 1.25, interval.Upper, 1e-12);
    }

    [Fact]
    public void What_the_device_may_wait_for_its_host_is_in_the_upper_end()
    {
        var model = Models.OfLayers([1, 8, 8, 8], (graph, input) => graph.Conv2D(input, 8, 3), Zoo.Schema.TensorType.Float32);
        var device = Device();
        var waitsMs = HostOperators
            .Time(model.Model, model.On(device.Family).Placements(device.System), device.Host, device.System.HostLink)
            .HighMs;
        Assert.True(waitsMs > 0);
        var interval = EnergyRule.Interval(device, model, new LearnedEnergy(new LearnedValue(1, [1]), ExternalMj: 0), logHalfWidth: 0);
        Assert.Equal((1, 1), (interval.Value, interval.Lower));
        Assert.Equal(1 + (5 * waitsMs / 1000), interval.Upper, 1e-15);
    }

    // A loop whose body runs three times costs the body's counts three times, external memory with it.
    [Fact]
    public void Counts_are_of_one_run_and_energy_is_of_an_inference()
    {
        var model = Two.Model with
        {
            Subgraphs = [Of(0), Of(1)],
            Execution = new ModelExecution([new SubgraphCall(0, 0, [(1, 3)], IsChoice: false)], null),
        };
        var energy = EnergyRule.Value(Device(), model, [Counts[1], Counts[0]], new LearnedValue(0, [0, 0]));
        Assert.Equal([0.0003, 3 * 0.0143], energy.All.Contributions.Select(c => Math.Round(c, 12)));
        Assert.Equal(3 * 0.012, energy.ExternalMj, 1e-12);

        static Subgraph Of(int op) => Two.Model.Subgraphs[0] with { Operators = [Two.Model.Subgraphs[0].Operators[op]] };
    }

    [Fact]
    public void A_model_that_does_nothing_costs_nothing()
    {
        var energy = EnergyRule.Value(Device(), Two.Model, [new(0, 0, 0, 0), new(0, 0, 0, 0)], new LearnedValue(0, [0, 0]));
        Assert.Equal((0.0, 0.0), (energy.All.Value, energy.ExternalMj));
    }

    [Fact]
    public void Counts_of_other_operators_are_refused() =>
        Assert.Throws<ArgumentException>(() => EnergyRule.Value(Device(), Two.Model, Counts, new LearnedValue(0.2, [0.2])));

    [Fact]
    public void A_device_without_coefficients_has_no_energy() =>
        Assert.Equal(
            "'ethos-u55-256' has no energy coefficients",
            Assert.Throws<PredictorException>(() => EnergyRule.Value(Plain, Two.Model, Counts, new LearnedValue(0, [0, 0]))).Message
        );

    private static DeviceProfile Plain => DeviceCatalog.Builtin.Find("ethos-u55-256")! with { Energy = null };

    private static DeviceProfile Device()
    {
        var source = new[] { 0.5, 15, 1.5, 300, 5 };
        var values = EnergyTerm.All.Zip(source).ToDictionary(p => p.First, p => new EnergyCoefficient(p.Second, "made up"));
        return Plain with { Energy = new EnergyCoefficients(values, externalUncertainty: 3) };
    }
}
