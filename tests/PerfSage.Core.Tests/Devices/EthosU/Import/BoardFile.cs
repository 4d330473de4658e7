using PerfSage.Core.Devices.EthosU.Import;
using PerfSage.Tests;

namespace PerfSage.Core.Tests.Devices.EthosU.Import;

/// <summary>A configuration file of the compiler with real boards.</summary>
internal static class BoardFile
{
    public static string Text { get; } =
        File.ReadAllText(Repository.Path("tests/PerfSage.Core.Tests/Devices/EthosU/Import/boards.ini")).ReplaceLineEndings("\n");

    /// <summary>A small one, of which tests change a part.</summary>
    public const string Small = """
        [System_Config.Ethos_U55_Small]
        core_clock=100e6
        axi0_port=Sram
        axi1_port=OffChipFlash
        Sram_clock_scale=0.5
        Sram_burst_length=16
        Sram_read_latency=8
        Sram_write_latency=9
        OffChipFlash_clock_scale=0.25
        OffChipFlash_burst_length=64
        OffChipFlash_read_latency=20
        OffChipFlash_write_latency=0

        [Memory_Mode.Usual]
        const_mem_area=Axi1
        arena_mem_area=Axi0
        cache_mem_area=Axi0
        """;

    public static ImportRequest SmallRequest { get; } = new("Ethos_U55_Small", "Usual", "ethos-u55-256");

    public static VelaBoard Read(string text, ImportRequest request) => VelaBoard.Read(IniReader.Read(text), request);
}
