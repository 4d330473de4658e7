using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.Hosts;

namespace PerfSage.Cli.Tests;

/// <summary>From a vendor's file for the compiler to a device that budgets can name.</summary>
public sealed class DevicesImportTests : IDisposable
{
    private const string Board = """
        [System_Config.Ethos_U55_Board]
        core_clock=250e6
        axi0_port=Sram
        axi1_port=OffChipFlash
        Sram_clock_scale=1.0
        Sram_burst_length=32
        Sram_read_latency=32
        Sram_write_latency=32
        OffChipFlash_clock_scale=0.125
        OffChipFlash_burst_length=128
        OffChipFlash_read_latency=64
        OffChipFlash_write_latency=64

        [System_Config.RA8P1]
        inherit=System_Config.Ethos_U55_Board

        [Memory_Mode.Usual]
        const_mem_area=Axi1

        [Memory_Mode.Alone]
        const_mem_area=Axi0

        [Memory_Mode.Dram]
        const_mem_area=Axi1
        cache_mem_area=Axi1
        """;

    private readonly ModelFolder models = new();
    private readonly string ini;

    public DevicesImportTests() => ini = models.Write("vela.ini", Board);

    [Fact]
    public void A_device_file_is_printed_and_nothing_else()
    {
        var result = Import("Ethos_U55_Board", "Usual");
        Assert.Equal(0, result.ExitCode);
        var device = DeviceCatalog.Builtin.With(result.Output).Find("ethos-u55-board")!;
        Assert.Equal((250, 256, 2, 0.25), Figures(device.System.Roofs!));
        Assert.Equal(
            "perfsage: [Memory_Mode.Usual] lacks keys, for which the compiler has these values: arena_mem_area Axi0, cache_mem_area Axi0",
            Assert.Single(result.ErrorLines)
        );
    }

    [Fact]
    public void The_host_is_what_the_options_say()
    {
        Assert.False(Host().IsKnown);
        Assert.Equal(new HostCore("cortex-m85", 1e9), Host("--host", "cortex-m85", "--host-clock", "1000000000"));
        Assert.Equal(new HostCore("cortex-m55", 160e6), Host("--host", "cortex-m55"));
        var wrong = Import("Ethos_U55_Board", "Usual", "--host-clock", "1000000000");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("--host-clock needs --host", wrong.Error, StringComparison.Ordinal);

        HostCore Host(params string[] options) =>
            DeviceCatalog.Builtin.With(Import("Ethos_U55_Board", "Usual", options).Output).Find("ethos-u55-board")!.Host;
    }

    [Fact]
    public void An_imported_board_gets_a_number_and_a_budget()
    {
        var file = models.Path("board.json");
        var written = Import("Ethos_U55_Board", "Usual", "--out", file, "--id", "my-board");
        Assert.Equal((0, 1), (written.ExitCode, written.OutputLines.Length));
        Assert.StartsWith($"'{file}' describes my-board: ", written.Output, StringComparison.Ordinal);

        // The board is the known device at half its clock.
        Assert.Equal(2, Latency(file) / Latency("ethos-u55-256"), 1e-3);
        Assert.Equal(0, Perfsage.Run("check", models.Kws, "--device", file, "--max-latency-ms", "1").ExitCode);
        Assert.Equal(1, Perfsage.Run("check", models.Kws, "--device", file, "--max-latency-ms", "0.2").ExitCode);
    }

    [Fact]
    public void A_name_that_the_compiler_misunderstands_is_told()
    {
        var hardware = Import("RA8P1", "Usual", "--id", "my-ra8p1");
        Assert.Equal(0, hardware.ExitCode);
        Assert.Contains("Vela 5.1 counts 16 bytes per cycle of a port", hardware.Error, StringComparison.Ordinal);
        Assert.Contains(
            "; this device file follows the hardware; --as-compiled follows the compiler",
            hardware.Error,
            StringComparison.Ordinal
        );
        Assert.Equal((250, 256, 2, 0.25), Figures(Read(hardware)));
        var compiler = Import("RA8P1", "Usual", "--as-compiled", "--id", "my-ra8p1");
        Assert.Contains("; this device file follows the compiler; ", compiler.Error, StringComparison.Ordinal);
        Assert.Equal((250, 256, 4, 0.5), Figures(Read(compiler)));

        static Core.Devices.Roofs Read(CommandResult result) => DeviceCatalog.Builtin.With(result.Output).Find("my-ra8p1")!.System.Roofs!;
    }

    [Fact]
    public void A_board_without_other_memory_gets_a_number()
    {
        var (usual, alone) = (models.Path("usual.json"), models.Path("alone.json"));
        Assert.Equal(0, Import("Ethos_U55_Board", "Usual", "--out", usual).ExitCode);
        Assert.Equal(0, Import("Ethos_U55_Board", "Alone", "--out", alone).ExitCode);
        Assert.Contains("\"memoryMode\": \"Sram_Only\"", File.ReadAllText(alone), StringComparison.Ordinal);
        Assert.True(Latency(alone) < Latency(usual));
    }

    [Fact]
    public void A_board_that_no_learned_one_is_like_has_a_number_that_nothing_vouches_for()
    {
        models.Write("vela.ini", Board.Replace("core_clock=250e6", "core_clock=5e9", StringComparison.Ordinal));
        var file = models.Path("board.json");
        Assert.Equal(0, Import("Ethos_U55_Board", "Usual", "--out", file).ExitCode);
        var domain = Perfsage
            .Run("predict", models.Kws, "--device", file, "--format", "json")
            .Json.GetProperty("predictions")[0]
            .GetProperty("domain");
        Assert.False(domain.GetProperty("inside").GetBoolean());
        Assert.StartsWith(
            "ethos-u55-board: clock in MHz 5,000 is above ",
            domain.GetProperty("violations")[0].GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_is_replaced_only_by_force()
    {
        var file = models.Write("board.json", "mine");
        AssertRefused($"--out '{file}': the file exists; --force replaces it", Import("Ethos_U55_Board", "Usual", "--out", file));
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Equal(0, Import("Ethos_U55_Board", "Usual", "--out", file, "--force").ExitCode);
        Assert.Equal(Import("Ethos_U55_Board", "Usual").Output, File.ReadAllText(file));
        AssertRefused($"--out '{models.Kws}': name a file that ends with .json", Import("Ethos_U55_Board", "Usual", "--out", models.Kws));
        Assert.False(File.Exists(models.Path("new.json")));
        Import("Ethos_U55_Board", "Nowhere", "--out", models.Path("new.json"));
        Assert.False(File.Exists(models.Path("new.json")));
    }

    [Fact]
    public void What_is_wrong_is_one_line()
    {
        AssertRefused(
            $"'{ini}': there is no [System_Config.RA8P2]; did you mean 'RA8P1'? There is Ethos_U55_Board, RA8P1",
            Import("RA8P2", "Usual")
        );
        AssertRefused($"'{ini}': there is no [Memory_Mode.Shared_Sram]. There is Usual, Alone, Dram", Import("RA8P1", "Shared_Sram"));
        AssertRefused($"'{ini}': [Memory_Mode.Dram] has no SRAM for what is computed: ", Import("RA8P1", "Dram"));
        AssertRefused(
            "--arena-cache-size 0 is no number of bytes from 1 to 4294967296",
            Import("RA8P1", "Usual", "--arena-cache-size", "0")
        );
        AssertRefused(
            "the device file would be wrong: $.id is a name of 'renesas-ra8p1' already; --id ID gives it another id",
            Import("RA8P1", "Usual")
        );
        AssertRefused(
            "the device file would be wrong: $.id is a name of 'ethos-u55-256' already; --id ID gives it another id",
            Import("RA8P1", "Usual", "--id", "NPU")
        );
        AssertRefused(
            "accelerator 'ethos-u55-257' is unknown; did you mean 'ethos-u55-256'? Known accelerators: ethos-u55-32, ",
            Perfsage.Run("devices", "import", ini, "--system-config", "x", "--memory-mode", "y", "--accelerator", "ethos-u55-257")
        );
        AssertRefused(
            "Option '--memory-mode' is required.",
            Perfsage.Run("devices", "import", ini, "--system-config", "x", "--accelerator", "y")
        );
        AssertRefused("unknown option '--forced'; did you mean '--force'?", Import("RA8P1", "Usual", "--forced"));
        File.Delete(ini);
        AssertRefused($"'{ini}' cannot be read: the file does not exist", Import("RA8P1", "Usual"));
    }

    [Fact]
    public void An_accelerator_may_be_written_as_the_compiler_takes_it() =>
        Assert.Equal(
            0,
            Perfsage
                .Run(
                    "devices",
                    "import",
                    ini,
                    "--system-config",
                    "RA8P1",
                    "--memory-mode",
                    "Usual",
                    "--accelerator",
                    "Ethos-U55-128",
                    "--id",
                    "my-ra8p1"
                )
                .ExitCode
        );

    public void Dispose() => models.Dispose();

    private static void AssertRefused(string reason, CommandResult result)
    {
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("perfsage: " + reason, result.Error, StringComparison.Ordinal);
    }

    private static (double ClockMHz, int Macs, double SramGBPerS, double FlashGBPerS) Figures(Core.Devices.Roofs roofs) =>
        (roofs.ClockMHz, roofs.MacsPerCycle, roofs.Working.GBPerS, roofs.Weights.GBPerS);

    private CommandResult Import(string system, string mode, params string[] others) =>
        Perfsage.Run([
            "devices",
            "import",
            ini,
            "--system-config",
            system,
            "--memory-mode",
            mode,
            "--accelerator",
            "ethos-u55-256",
            .. others,
        ]);

    private double Latency(string device) =>
        Perfsage
            .Run("explain", models.Kws, "--device", device, "--format", "json")
            .Json.GetProperty("latencyMs")
            .GetProperty("value")
            .GetDouble();
}
