using PerfSage.Contracts;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.Energy;

namespace PerfSage.Core.Tests.Devices.Energy;

public sealed class EnergyCoefficientTests
{
    private static readonly DeviceCatalog Catalog = DeviceCatalog
        .Builtin.With(DeviceText.BoardWithEnergy)
        .With(DeviceText.MeasuredEnergy)
        .With("""{ "id": "slower", "base": "my-board", "scale": { "*": 2 } }""");

    [Fact]
    public void A_device_has_its_coefficients_with_their_sources()
    {
        Assert.Equal(
            [
                new EnergyCoefficient(0.5, "Horowitz, ISSCC 2014"),
                new EnergyCoefficient(15, "assumption"),
                new EnergyCoefficient(1.5, "Horowitz, ISSCC 2014"),
                new EnergyCoefficient(300, "Horowitz, ISSCC 2014"),
                new EnergyCoefficient(5, "assumption"),
            ],
            Of("my-board")
        );
        Assert.Equal(3, Device("my-board").Energy!.ExternalUncertainty);
        Assert.Equal([Metric.Latency, Metric.Energy, Metric.PeakMemory], Device("my-board").Metrics);
    }

    [Fact]
    public void Who_knows_the_board_changes_what_is_known_better()
    {
        Assert.Equal(
            [
                new EnergyCoefficient(0.5, "Horowitz, ISSCC 2014"),
                new EnergyCoefficient(15, "assumption"),
                new EnergyCoefficient(1.5, "Horowitz, ISSCC 2014"),
                new EnergyCoefficient(95, "measured at VDD_FLASH"),
                new EnergyCoefficient(5, "assumption"),
            ],
            Of("my-rail")
        );
        Assert.Equal(1.2, Device("my-rail").Energy!.ExternalUncertainty);
        Assert.True(Catalog.Known.Measures("my-rail", Metric.Energy));
    }

    [Fact]
    public void A_source_is_that_of_what_the_file_itself_says()
    {
        var device = Catalog.With("""{ "id": "x", "base": "my-board", "energy": { "staticMw": 7, "source": "a meter" } }""").Find("x")!;
        Assert.Equal(new EnergyCoefficient(7, "a meter"), device.Energy![EnergyTerm.Static]);
        Assert.Equal("assumption", device.Energy[EnergyTerm.NpuCycle].Source);
        Assert.Equal(3, device.Energy.ExternalUncertainty);
    }

    [Fact]
    public void A_correction_of_something_else_keeps_them() => Assert.Same(Device("my-board").Energy, Device("slower").Energy);

    [Fact]
    public void A_device_without_them_has_no_energy()
    {
        var catalog = DeviceCatalog.Builtin.With(DeviceText.Board);
        Assert.Null(catalog.Find("my-board")!.Energy);
        Assert.False(catalog.Known.Measures("my-board", Metric.Energy));
    }

    private static DeviceProfile Device(string id) => Catalog.Find(id)!;

    private static IEnumerable<EnergyCoefficient> Of(string id) => EnergyTerm.All.Select(t => Device(id).Energy![t]);
}
