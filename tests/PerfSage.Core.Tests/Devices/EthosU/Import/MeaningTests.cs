using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Import;

namespace PerfSage.Core.Tests.Devices.EthosU.Import;

/// <summary>What memory modes, sizes and names of a configuration file mean for the device.</summary>
public sealed class MeaningTests
{
    [Theory]
    [InlineData("Sram Dram", "000", "Sram_Only")]
    [InlineData("OffChipFlash Sram", "111", "Sram_Only")]
    [InlineData("Sram Dram", "100", "Shared_Sram with DRAM")]
    [InlineData("Sram OnChipFlash", "100", "Shared_Sram with on-chip flash")]
    [InlineData("OffChipFlash Sram", "011", "Shared_Sram with flash")]
    [InlineData("Sram Dram", "110", "Dedicated_Sram with DRAM")]
    [InlineData("Dram Sram", "001", "Dedicated_Sram with DRAM")]
    [InlineData("Sram Dram", "111", "has no SRAM for what is computed: its cache_mem_area Axi1 is DRAM; it must be SRAM")]
    [InlineData("Sram Dram", "101", "has no SRAM for what is computed: its cache_mem_area Axi1 is DRAM; it must be SRAM")]
    [InlineData("Sram OffChipFlash", "110", "has its arena_mem_area Axi1 in flash, which cannot be written; it must be SRAM or DRAM")]
    [InlineData("Sram Dram", "010", "has its constants in SRAM, but not all on one port; the three areas must be the same port then")]
    [InlineData("Sram Sram", "100", "has its constants in SRAM, but not all on one port; the three areas must be the same port then")]
    public void A_memory_mode_is_known_by_what_it_means(string ports, string areas, string expected)
    {
        var (axi0, axi1) = (ports.Split(' ')[0], ports.Split(' ')[1]);
        var text = $"""
            [System_Config.Ethos_U55_X]
            core_clock=1e6
            axi0_port={axi0}
            axi1_port={axi1}
            [Memory_Mode.Whatever]
            const_mem_area=Axi{areas[0]}
            arena_mem_area=Axi{areas[1]}
            cache_mem_area=Axi{areas[2]}
            """;
        Assert.Equal(expected, Meaning());

        string Meaning()
        {
            try
            {
                var board = BoardFile.Read(text, new("Ethos_U55_X", "Whatever", "ethos-u55-128"));
                var weights = board.Mode == MemoryMode.SramOnly ? "" : $" with {board.External.Name}";
                return EthosUSystemReader.NameOf(board.Mode) + weights;
            }
            catch (VelaConfigException e)
            {
                return e.Message.Replace("[Memory_Mode.Whatever] ", "", StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("Ethos_U55_X", "ethos-u55-64", false, 8, null)]
    [InlineData("Ethos_U55_X", "ethos-u55-64", true, 8, null)]
    [InlineData("RA8P1", "ethos-u55-256", false, 8, "16 bytes per cycle of a port, because the name 'RA8P1' does not begin with Ethos_U55")]
    [InlineData("RA8P1", "ethos-u55-256", true, 16, "this device file follows the compiler; without --as-compiled it follows the hardware")]
    [InlineData("ethos_u55_x", "ethos-u55-256", false, 8, "ethos-u55-256 has 8, so that it comes to 0.55 to 0.98 of the cycles")]
    [InlineData("Ethos_U65_X", "ethos-u65-256", false, 16, null)]
    [InlineData("Ethos_U55_X", "ethos-u65-512", false, 16, "8 bytes per cycle of a port, because the name 'Ethos_U55_X' begins with Ethos")]
    [InlineData("Ethos_U55_X", "ethos-u65-512", true, 8, "ethos-u65-512 has 16; this device file follows the compiler")]
    [InlineData("Any", "ethos-u85-256", true, 16, null)]
    public void A_port_is_as_wide_as_the_hardware_or_as_the_compiler_takes_it(
        string system,
        string accelerator,
        bool asCompiled,
        int bytes,
        string? note
    )
    {
        var bus = BusChoice.Of(new(system, "", accelerator, AsCompiled: asCompiled));
        Assert.Equal((bytes, note is null ? 0 : 1), (bus.Bytes, bus.Notes.Count));
        Assert.Contains(note ?? "", string.Concat(bus.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_is_as_large_as_asked_for_as_the_file_says_or_as_the_compiler_can_address()
    {
        Assert.Equal((384.0, 0), Cache("Dedicated_Sram_384KB", null));
        Assert.Equal((100.5, 0), Cache("Dedicated_Sram_384KB", 102912));
        Assert.Equal((1L << 30, 1), Cache("Dedicated_Sram", null));
        var shared = BoardFile.Read(BoardFile.Text, new("Ethos_U55_RA8P1", "Shared_Sram", "ethos-u55-256", ArenaCacheBytes: 1_000_000));
        Assert.Null(shared.CacheKiB);
        Assert.EndsWith("a budget can make it one: MaxMemoryKiB=\"976.5625\"", Assert.Single(shared.Notes), StringComparison.Ordinal);

        (double?, int) Cache(string mode, long? bytes)
        {
            var board = BoardFile.Read(BoardFile.Text, new("Ethos_U65_High_End", mode, "ethos-u65-256", bytes));
            return (board.CacheKiB, board.Notes.Count);
        }
    }

    [Theory]
    [InlineData("Ethos_U55_RA8P1", "ethos-u55-ra8p1")]
    [InlineData("My Board, v1.2_", "my-board-v1.2")]
    [InlineData("板", "")]
    public void An_id_is_made_from_a_name(string name, string id) => Assert.Equal(id, DeviceId.From(name));

    [Theory]
    [InlineData("npu", "$.id is a name of 'ethos-u55-256' already")]
    [InlineData("a b", "$.id may hold letters, digits, '-', '_' and '.' only")]
    [InlineData("", "$.id must be a text that is not empty")]
    public void What_no_build_could_read_is_not_written(string id, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<DeviceFileException>(() => VelaImport.Run(BoardFile.Small, BoardFile.SmallRequest with { Id = id })).Message
        );

    [Fact]
    public void A_name_is_a_text_whatever_is_in_it()
    {
        const string Name = "Ethos_U55 \"\\},{<\u202e\u0007&";
        var imported = VelaImport.Run(
            BoardFile.Small.Replace("Ethos_U55_Small", Name, StringComparison.Ordinal),
            BoardFile.SmallRequest with
            {
                SystemConfig = Name,
                Id = "x",
            }
        );
        var device = DeviceCatalog.Builtin.With(imported.Text).Find("x")!;
        Assert.Equal($"{Name}: Ethos-U55, 256 MACs, 100 MHz, weights in flash", device.Description.Name);
        Assert.Equal(4, ((EthosUSystem)device.System).Sram.BytesPerCycle);
    }
}
