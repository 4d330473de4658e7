namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>A <c>System_Config</c> section: a clock, and which memories are behind the two ports.</summary>
internal sealed class VelaSystem(VelaSection section)
{
    public const string Sram = "Sram";
    public const string Dram = "Dram";

    private const double HighestClockHz = 10e9;

    // Of the SRAM of an Ethos-U85, which has the most; see Ethos_U85_SYS_DRAM_High in the compiler's own file.
    private const int MostPorts = 4;

    /// <summary>As the compiler calls memories, and as users know them.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [Sram] = "SRAM",
        [Dram] = "DRAM",
        ["OnChipFlash"] = "on-chip flash",
        ["OffChipFlash"] = "flash",
    };

    /// <summary>Missing, it would be 1 Hz to the compiler, on which no number is of use; so it must be there.</summary>
    public double ClockHz { get; } = section.Positive("core_clock", ifMissing: null, HighestClockHz);

    public static string NameOf(string memory) => Names[memory];

    /// <param name="port"><c>Axi0</c> or <c>Axi1</c>.</param>
    /// <returns>As the compiler calls it.</returns>
    public string MemoryAt(string port) => section.OneOf($"{port.ToLowerInvariant()}_port", ifMissing: null, [.. Names.Keys]);

    /// <param name="memory">As the compiler calls it.</param>
    /// <param name="busBytes">That one port moves in a cycle of the NPU.</param>
    /// <param name="hasChannels">Whether what is on its way at a time limits the accelerator.</param>
    public MemoryPort Port(string memory, int busBytes, bool hasChannels)
    {
        // A memory is not faster than the ports through which it is reached.
        var scale = section.Positive(memory + "_clock_scale", ifMissing: 1, most: 1);
        // The compiler takes zero for one. Only some files have it, so that it is not worth a note.
        var ports = Math.Max(1, section.OptionalWhole(memory + "_ports_used", least: 0, MostPorts) ?? 1);
        return new MemoryPort(
            NameOf(memory),
            busBytes * scale * ports,
            section.Whole(memory + "_read_latency", ifMissing: 0, least: 0),
            section.Whole(memory + "_write_latency", ifMissing: 0, least: 0),
            section.Whole(memory + "_burst_length", ifMissing: 1, least: 1)
        )
        {
            Ports = hasChannels ? (int)ports : 1,
            MaxReads = hasChannels ? Most("reads") : int.MaxValue,
            MaxWrites = hasChannels ? Most("writes") : int.MaxValue,
        };

        int Most(string what) => Rounding.Saturate(section.OptionalWhole($"{memory}_max_{what}", least: 0, int.MaxValue) ?? 0);
    }
}
