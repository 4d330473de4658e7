using PerfSage.Contracts;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Tests;
using PerfSage.Tests.Golden;

namespace PerfSage.Core.Tests.Devices;

public sealed class DeviceCatalogTests
{
    private static readonly DeviceCatalog Builtin = DeviceCatalog.Builtin;

    [Fact]
    public void The_devices_are_those_of_the_files() =>
        Assert.Equal(
            Directory.GetFiles(Repository.Path("devices"), "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            Builtin.Devices.Select(d => d.Id)
        );

    [Theory]
    [InlineData("npu", "ethos-u55-256")]
    [InlineData("ethos-u55", "ethos-u55-256")]
    [InlineData("IMX93", "ethos-u65-256")]
    [InlineData("Ethos-U65-512", "ethos-u65-512")]
    [InlineData("grove-vision-ai-v2", "himax-we2")]
    [InlineData("RA8P1", "renesas-ra8p1")]
    [InlineData("toaster", null)]
    public void Ids_and_aliases_are_found_in_any_case(string text, string? id) => Assert.Equal(id, Builtin.Known.Resolve(text));

    [Fact]
    public void A_device_measures_what_its_file_says()
    {
        Assert.True(Builtin.Known.Measures("npu", Metric.PeakMemory));
        Assert.True(Builtin.Known.Measures("npu", Metric.Energy));
        Assert.True(Builtin.Known.Measures("ethos-u85", Metric.PeakMemory));
        Assert.False(Builtin.Known.Measures("ethos-u85", Metric.Energy));
    }

    // Arm's in the system configurations of the Vela compiler 5.1 that the labels assume; boards by their vendors' configurations.
    [Theory]
    [InlineData("ethos-u55-128", 128, 500, 4, 0.5, "flash")]
    [InlineData("ethos-u55-256", 256, 500, 4, 0.5, "flash")]
    [InlineData("ethos-u65-256", 256, 1000, 16, 3.75, "DRAM")]
    [InlineData("ethos-u65-512", 512, 1000, 16, 3.75, "DRAM")]
    [InlineData("alif-ensemble-he", 128, 160, 1.28, 0.38784, "MRAM")]
    [InlineData("alif-ensemble-hp", 256, 400, 2.4384, 0.3872, "MRAM")]
    [InlineData("himax-we2", 64, 400, 3.2, 0.05, "flash")]
    [InlineData("psoc-edge-e84", 128, 400, 1.504, 0.08, "flash")]
    [InlineData("renesas-ra8p1", 256, 500, 2, 2, "MRAM")]
    public void Roofs_are_those_of_the_labels(string id, int macs, double clockMHz, double sram, double external, string memory)
    {
        var roofs = Builtin.Find(id)!.System.Roofs!;
        Assert.Equal((clockMHz, macs, "SRAM", memory), (roofs.ClockMHz, roofs.MacsPerCycle, roofs.Working.Name, roofs.Weights.Name));
        Assert.Equal(sram, roofs.Working.GBPerS, 1e-9);
        Assert.Equal(external, roofs.Weights.GBPerS, 1e-9);
    }

    // Beside the NPU; of Arm's own configurations, the core of its reference design at the NPU's clock.
    [Theory]
    [InlineData("ethos-u55-128", "cortex-m55", 500)]
    [InlineData("ethos-u55-256", "cortex-m55", 500)]
    [InlineData("ethos-u65-256", "cortex-a55", 1700)]
    [InlineData("ethos-u65-512", "cortex-a55", 1000)]
    [InlineData("ethos-u85-256", "cortex-m85", 500)]
    [InlineData("ethos-u85-1024", "cortex-m85", 1000)]
    [InlineData("alif-ensemble-he", "cortex-m55", 160)]
    [InlineData("alif-ensemble-hp", "cortex-m55", 400)]
    [InlineData("himax-we2", "cortex-m55", 400)]
    [InlineData("psoc-edge-e84", "cortex-m55", 400)]
    [InlineData("renesas-ra8p1", "cortex-m85", 1000)]
    public void Hosts_are_those_of_the_boards(string id, string cpu, double clockMHz)
    {
        var host = Builtin.Find(id)!.Host;
        Assert.Equal((cpu, clockMHz * 1e6, true), (host.Cpu, host.ClockHz, host.IsKnown));
    }

    [Theory]
    [InlineData("\"cortex-m85\"", "cortex-m85", 480e6)]
    [InlineData("{ \"cpu\": \"toaster\", \"clockHz\": 5e6 }", "toaster", 5e6)]
    [InlineData("null", "", 64e6)]
    public void A_host_is_a_CPU_with_its_clock_or_that_of_the_CPU(string text, string cpu, double clockHz)
    {
        var file = DeviceText.Board.Replace("{ \"cpu\": \"cortex-m55\", \"clockHz\": 250e6 }", text, StringComparison.Ordinal);
        var host = Builtin.With(file).Find("my-board")!.Host;
        Assert.Equal((cpu, clockHz), (host.Cpu, host.ClockHz));
    }

    [Theory]
    [InlineData("himax-we2", MemoryMode.SharedSram)]
    [InlineData("psoc-edge-e84", MemoryMode.SramOnly)]
    [InlineData("ethos-u65-256", MemoryMode.DedicatedSram)]
    public void Weights_and_maps_are_where_the_labels_have_them(string id, object mode) =>
        Assert.Equal(mode, ((EthosUSystem)Builtin.Find(id)!.System).MemoryMode);

    [Fact]
    public void Every_device_has_labels_of_its_own()
    {
        Assert.All(FamilyDevices.Npus, d => Assert.Equal((LabelKind.Estimate, "vela-5.1.0"), (d.Labels.Kind, d.Labels.Source)));
        Assert.All(FamilyDevices.Processors, d => Assert.Equal(LabelKind.Measurement, d.Labels.Kind));
        Assert.All(FamilyDevices.Processors, d => Assert.NotNull(d.Labels.Measurement));
        var columns = Builtin.Devices.Select(d => d.Labels.Column).ToArray();
        Assert.DoesNotContain("", columns);
        Assert.Equal(columns.Distinct(StringComparer.Ordinal), columns);
    }

    [Fact]
    public void Labels_say_what_a_prediction_agrees_with()
    {
        var labels = Builtin.LabelsOf(["ethos-u55-128", "ethos-u65-512"]);
        Assert.Equal("vela-5.1.0", labels.Names);
        Assert.Equal("estimates of Arm's Vela compiler (vela-5.1.0), not with silicon", labels.NamedAgreementWith);
        var measured = DeviceText
            .Board.Replace("\"estimate\"", "\"measurement\"", StringComparison.Ordinal)
            .Replace("Arm's Vela compiler", "a logic analyser", StringComparison.Ordinal);
        Assert.Equal("measurements with a logic analyser", Builtin.With(measured).LabelsOf(["my-board"]).AgreementWith);
        Assert.Equal(Builtin.LabelsOf(Builtin.Known.Ids), Builtin.LabelsOf([]));
    }

    [Fact]
    public void Two_catalogs_are_one_when_their_names_agree()
    {
        var (one, other) = (Builtin.With(DeviceText.Board), Builtin.With(DeviceText.Calibrated));
        Assert.Equal([.. one.Known.Ids, "my-phone"], one.Union(other).Known.Ids);
        Assert.Equal(one.Known.Ids, one.Union(one).Known.Ids);
        var clash = Builtin.With(DeviceText.Board.Replace("250000000", "260000000", StringComparison.Ordinal));
        Assert.Equal("$.id is a name of 'my-board' already", Assert.Throws<DeviceFileException>(() => one.Union(clash)).Message);
    }

    [Fact]
    public void A_user_adds_a_device_by_one_file()
    {
        var catalog = Builtin.With(DeviceText.Board);
        Assert.Equal("my-board", catalog.Known.Resolve("board"));
        var system = (EthosUSystem)catalog.Find("my-board")!.System;
        Assert.Equal(
            ("ethos-u55-256", 250e6, "MRAM", 2.0),
            (system.Accelerator.Name, system.ClockHz, system.External.Name, system.External.BytesPerCycle)
        );
        Assert.Null(Builtin.Find("my-board"));
    }

    [Fact]
    public void A_board_may_have_nothing_but_SRAM()
    {
        var system = (EthosUSystem)Builtin.With(DeviceText.SramOnly).Find("my-board")!.System;
        Assert.Equal((MemoryMode.SramOnly, null), (system.MemoryMode, system.CacheKiB));
        Assert.False(system.KeepsInterfaceExternal);
    }

    [Fact]
    public void A_calibrated_device_is_its_base_with_a_correction()
    {
        var device = Builtin.With(DeviceText.Calibrated).Find("my-phone")!;
        Assert.Same(Builtin.Find("ethos-u55-256")!.System, device.System);
        Assert.Equal("ethos-u55-256", device.Calibration!.Base);
        Assert.Equal((2, 1.5, 0.25), (device.Calibration.ScaleOf(["CONV_2D"]), device.Calibration.ScaleOf(["ADD"]), device.OverheadMs));
        Assert.Equal(1, (device.Calibration with { Scale = new Dictionary<string, double>() }).ScaleOf(["ADD"]));
    }

    [Theory]
    [InlineData("\"id\": \"npu\"", "$.id is a name of 'ethos-u55-256' already")]
    [InlineData("\"id\": \"ETHOS-u65-512\"", "$.id is a name of 'ethos-u65-512' already")]
    [InlineData("\"id\": \"x\", \"aliases\": [\"a\", \"imx93\"]", "$.aliases[1] is a name of 'ethos-u65-256' already")]
    public void A_name_means_one_device(string names, string message) =>
        Assert.Equal(message, Assert.Throws<DeviceFileException>(() => Builtin.With($$"""{ {{names}}, "base": "npu" }""")).Message);

    [Fact]
    public void A_file_that_changes_is_another_device()
    {
        string Hash(string text) => Builtin.With(text).Find("my-phone")!.Sha256;
        Assert.Equal(Hash(DeviceText.Calibrated), Hash(DeviceText.Calibrated));
        Assert.NotEqual(Hash(DeviceText.Calibrated), Hash(DeviceText.Calibrated.Replace("1.5", "1.6", StringComparison.Ordinal)));
        Assert.NotEqual(Hash(DeviceText.Calibrated), Hash(DeviceText.Calibrated.Replace("\"npu\"", "\"imx93\"", StringComparison.Ordinal)));
    }
}
