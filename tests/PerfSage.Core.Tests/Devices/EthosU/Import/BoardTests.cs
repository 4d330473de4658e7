using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Import;
using PerfSage.Tests;

namespace PerfSage.Core.Tests.Devices.EthosU.Import;

/// <summary>Real boards, in the figures that their vendors and Arm publish.</summary>
public sealed class BoardTests
{
    public static TheoryData<string, string, string, double, string, double, double> Boards =>
        new()
        {
            { "Ethos_U55_High_End_Embedded", "Shared_Sram", "ethos-u55-128", 500, "Shared_Sram", 4, 0.5 },
            { "Ethos_U55_High_End_Embedded", "Shared_Sram", "ethos-u55-256", 500, "Shared_Sram", 4, 0.5 },
            { "Ethos_U65_High_End", "Dedicated_Sram_384KB", "ethos-u65-256", 1000, "Dedicated_Sram 384", 16, 3.75 },
            { "Ethos_U65_High_End", "Dedicated_Sram_384KB", "ethos-u65-512", 1000, "Dedicated_Sram 384", 16, 3.75 },
            { "Ethos_U55_Himax_WE2", "Shared_Sram", "ethos-u55-64", 400, "Shared_Sram", 3.2, 0.05 },
            { "Ethos_U55_Alif_HP", "Shared_Sram", "ethos-u55-256", 400, "Shared_Sram", 2.44, 0.387 },
            { "Ethos_U55_Alif_HE", "Shared_Sram", "ethos-u55-128", 160, "Shared_Sram", 1.28, 0.388 },
            { "Ethos_U55_PSoC_E84", "Sram_Only", "ethos-u55-128", 400, "Sram_Only", 1.5, 1.5 },
            { "Ethos_U55_RA8P1", "Shared_Sram", "ethos-u55-256", 500, "Shared_Sram", 2, 2 },
            { "Ethos_U85_SYS_DRAM_Low", "Dedicated_Sram_384KB", "ethos-u85-256", 500, "Dedicated_Sram 384", 16, 3.75 },
            { "Ethos_U85_SYS_DRAM_Mid", "Dedicated_Sram_512KB", "ethos-u85-1024", 1000, "Dedicated_Sram 512", 32, 12 },
        };

    [Theory]
    [MemberData(nameof(Boards))]
    public void It_has_the_figures_of_its_vendor(
        string system,
        string mode,
        string accelerator,
        double clockMHz,
        string meaning,
        double sramGBPerS,
        double externalGBPerS
    )
    {
        var board = BoardFile.Read(BoardFile.Text, new(system, mode, accelerator));
        Assert.Equal(clockMHz, board.ClockHz / 1e6);
        Assert.Equal(meaning, $"{EthosUSystemReader.NameOf(board.Mode)} {board.CacheKiB}".Trim());
        Assert.Equal((sramGBPerS, externalGBPerS), (GBPerS(board.Sram), GBPerS(board.External)));
        Assert.Empty(board.Notes);

        double GBPerS(MemoryPort port) => Numbers.Round(port.BytesPerCycle * board.ClockHz / 1e9, 3);
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void It_becomes_a_device(
        string system,
        string mode,
        string accelerator,
        double clockMHz,
        string meaning,
        double sramGBPerS,
        double externalGBPerS
    )
    {
        if (EthosUAccelerator.All.All(a => a.Name != accelerator))
        {
            return;
        }

        var imported = VelaImport.Run(BoardFile.Text, new(system, mode, accelerator, Id: "my-board"));
        var device = DeviceCatalog.Builtin.With(imported.Text).Find("my-board")!;
        var roofs = device.System.Roofs!;
        Assert.Equal((clockMHz, accelerator), (roofs.ClockMHz, ((EthosUSystem)device.System).Accelerator.Name));
        Assert.Equal(sramGBPerS, Numbers.Round(roofs.Working.GBPerS, 3));
        Assert.Equal(externalGBPerS, Numbers.Round(roofs.Weights.GBPerS, 3));
        Assert.StartsWith(system + ": Ethos-U", device.Description.Name, StringComparison.Ordinal);
        Assert.Contains(meaning.Split(' ')[0], imported.Text, StringComparison.Ordinal);
        Assert.Empty(DeviceSchema.Json.Validate(imported.Text));
    }

    [Theory]
    [InlineData("Ethos_U55_High_End_Embedded", "Shared_Sram", "ethos-u55-256")]
    [InlineData("Ethos_U65_High_End", "Dedicated_Sram_384KB", "ethos-u65-512")]
    public void Our_own_devices_are_Arms_boards(string system, string mode, string accelerator)
    {
        var imported = VelaImport.Run(BoardFile.Text, new(system, mode, accelerator));
        var (own, device) = (DeviceCatalog.Builtin.Find(accelerator)!, DeviceCatalog.Builtin.With(imported.Text).Find(imported.Id)!);
        // What is written to flash takes no time in newer files; nothing is.
        var (expected, actual) = ((EthosUSystem)own.System, (EthosUSystem)device.System);
        Assert.Equal(expected with { External = expected.External with { WriteLatency = actual.External.WriteLatency } }, actual);
        Assert.Equal(own.Labels with { Column = "" }, device.Labels);
        // What energy a board takes, its configuration does not say.
        Assert.Equal(own.Metrics.Where(m => m != Metric.Energy), device.Metrics);
        Assert.Equal(own.Precision, device.Precision);
    }
}
