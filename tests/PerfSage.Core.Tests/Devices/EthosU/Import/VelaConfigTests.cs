using PerfSage.Core.Devices.EthosU.Import;
using PerfSage.Tests;

namespace PerfSage.Core.Tests.Devices.EthosU.Import;

/// <summary>Sections and keys by the rules of the compiler.</summary>
public sealed class VelaConfigTests
{
    /// <summary>What is replaced in the small file by what.</summary>
    private static readonly (string Old, string New)[] Mistakes =
    [
        ("[System_Config.Ethos_U55_Small]", "[System_Config.Ethos_U55_Smal]"),
        ("[System_Config.Ethos_U55_Small]", "[System_Config.Toaster]"),
        ("[System_Config.", "[SystemConfig."),
        ("[Memory_Mode.Usual]", "[Memory_Mode.usual]"),
        ("core_clock=100e6\n", ""),
        ("100e6", "100 MHz"),
        ("100e6", "0"),
        ("100e6", "100e9"),
        ("100e6", "nan"),
        ("100e6", "100e6 ; Hz"),
        ("100e6", "%(clock)s"),
        ("axi0_port=Sram\n", ""),
        ("axi0_port=Sram", "axi0_port=SRAM"),
        ("axi1_port=OffChipFlash", "axi1_port=Mram"),
        ("Sram_clock_scale=0.5", "Sram_clock_scale=-0.5"),
        ("Sram_clock_scale=0.5", "Sram_clock_scale=1.5"),
        ("Sram_clock_scale=0.5", "Sram_clock_scale="),
        ("Sram_clock_scale=0.5", "Sram_clock_scale=0.5\nSram_ports_used=5"),
        ("Sram_burst_length=16", "Sram_burst_length=0"),
        ("Sram_burst_length=16", "Sram_burst_length=16.0"),
        ("Sram_read_latency=8", "Sram_read_latency=-1"),
        ("OffChipFlash_read_latency=20", "OffChipFlash_read_latency=99999999999"),
        ("const_mem_area=Axi1", "const_mem_area=Axi2"),
        ("const_mem_area=Axi1", "const_mem_area=Axi1\narena_cache_size=384KB"),
        ("const_mem_area=Axi1", "const_mem_area=Axi1\narena_cache_size=4294967297"),
        ("core_clock=100e6", "inherit=System_Config.Base\n[System_Config.Base]\ncore_clock=fast"),
        ("const_mem_area=Axi1", "inherit=Usual"),
        ("const_mem_area=Axi1", "inherit=Memory_Mode.Usual"),
        ("const_mem_area=Axi1", "inherit=Memory_Mode.A\n[Memory_Mode.A]\ninherit=Memory_Mode.B\n[Memory_Mode.B]\ninherit=Memory_Mode.A"),
        ("cache_mem_area=Axi0", "cache_mem_area=Axi0\ncache_mem_area=Axi0"),
    ];

    [Fact]
    public void Every_mistake_is_told_with_section_and_key() =>
        Snapshot.Verify(
            string.Concat(
                Mistakes.Select(m =>
                {
                    var text = BoardFile.Small.Replace(m.Old, m.New, StringComparison.Ordinal);
                    Assert.NotEqual(BoardFile.Small, text);
                    return Assert.Throws<VelaConfigException>(() => BoardFile.Read(text, BoardFile.SmallRequest)).Message + "\n";
                })
            )
        );

    [Fact]
    public void A_section_has_what_it_inherits_and_its_own_values_win()
    {
        var text =
            BoardFile.Small
            + "\n[System_Config.Ethos_U55_Fast]\ninherit=System_Config.Ethos_U55_Faster\nCORE_CLOCK=200e6"
            + "\n[System_Config.Ethos_U55_Faster]\ninherit=System_Config.Ethos_U55_Small\ncore_clock=300e6\n"
            + "Sram_burst_length=1_6\nSram_read_latency=7";
        var board = BoardFile.Read(text, BoardFile.SmallRequest with { SystemConfig = "Ethos_U55_Fast" });
        Assert.Equal((200e6, 16, 7, 9), (board.ClockHz, board.Sram.BurstBytes, board.Sram.ReadLatency, board.Sram.WriteLatency));
        Assert.Equal(2, board.External.BytesPerCycle);
        Assert.Empty(board.Notes);
    }

    [Fact]
    public void What_is_missing_is_what_the_compiler_takes_for_it_and_is_told()
    {
        var lines = BoardFile.Small.Split('\n').Where(l => !l.StartsWith("Sram_", StringComparison.Ordinal) && l != "arena_mem_area=Axi0");
        var board = BoardFile.Read(string.Join('\n', lines), BoardFile.SmallRequest);
        Assert.Equal((8, 0, 0, 1), (board.Sram.BytesPerCycle, board.Sram.ReadLatency, board.Sram.WriteLatency, board.Sram.BurstBytes));
        Assert.Equal(
            [
                "[System_Config.Ethos_U55_Small] lacks keys, for which the compiler has these values: "
                    + "Sram_clock_scale 1, Sram_read_latency 0, Sram_write_latency 0, Sram_burst_length 1",
                "[Memory_Mode.Usual] lacks keys, for which the compiler has these values: arena_mem_area Axi0",
            ],
            board.Notes
        );
    }

    [Theory]
    [InlineData("2", 8)]
    [InlineData("1", 4)]
    [InlineData("0", 4)]
    public void Ports_add_up(string ports, double bytesPerCycle) =>
        Assert.Equal(
            bytesPerCycle,
            BoardFile.Read(BoardFile.Small + "\n[DEFAULT]\nSram_ports_used=" + ports, BoardFile.SmallRequest).Sram.BytesPerCycle
        );
}
