using PerfSage.Core.Devices.EthosU.Placing;

namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>The hardware that a configuration file describes, whatever the accelerator behind the ports.</summary>
/// <param name="CacheKiB">Of a dedicated SRAM; null in the other memory modes.</param>
/// <param name="External">Where the weights are; where that is the SRAM, the SRAM by another name.</param>
/// <param name="Notes">Sentences without their full stops: what the user should know of how it was read.</param>
internal sealed record VelaBoard(
    double ClockHz,
    MemoryMode Mode,
    double? CacheKiB,
    MemoryPort Sram,
    MemoryPort External,
    IReadOnlyList<string> Notes
)
{
    private const string ArenaKey = "arena_cache_size";

    /// <exception cref="VelaConfigException">Something is missing or wrong, or cannot be said in a device file.</exception>
    public static VelaBoard Read(IniFile file, ImportRequest request)
    {
        var systemSection = new VelaSection(SectionChain.Find(file, "System_Config", request.SystemConfig));
        var modeSection = new VelaSection(SectionChain.Find(file, "Memory_Mode", request.MemoryMode));
        var system = new VelaSystem(systemSection);
        var mode = VelaMemoryMode.Read(modeSection, system, request.MemoryMode);
        var bus = BusChoice.Of(request);
        var hasChannels = EthosUAccelerator.All.Any(a => a.Name == request.Accelerator && a.Generation == EthosUGeneration.U85);
        var sram = system.Port(VelaSystem.Sram, bus.Bytes, hasChannels);
        var external =
            mode.Mode == MemoryMode.SramOnly ? sram with { Name = "SRAM (weights)" } : system.Port(mode.Weights, bus.Bytes, hasChannels);
        var most = AxiBus.AddressSpace(request.Accelerator);
        var arena = request.ArenaCacheBytes ?? modeSection.OptionalWhole(ArenaKey, least: 1, most);
        var isCache = mode.Mode == MemoryMode.DedicatedSram;
        return new VelaBoard(
            system.ClockHz,
            mode.Mode,
            isCache ? (arena ?? most) / 1024.0 : null,
            sram,
            external,
            [.. bus.Notes, .. systemSection.Notes, .. modeSection.Notes, .. ArenaNotes(isCache, arena, most)]
        );
    }

    private static string[] ArenaNotes(bool isCache, long? arena, long most) =>
        (isCache, arena) switch
        {
            (true, null) =>
            [
                $"no {ArenaKey}: the compiler takes the cache to be {most >> 30} GiB, all that it can address; "
                    + "--arena-cache-size says how large it is",
            ],
            (false, { } bytes) =>
            [
                $"{ArenaKey} {bytes} is not in the device file, because it is no hard limit in this memory mode; a budget can make it one: "
                    + FormattableString.Invariant($"MaxMemoryKiB=\"{bytes / 1024.0:0.##########}\""),
            ],
            _ => [],
        };
}
