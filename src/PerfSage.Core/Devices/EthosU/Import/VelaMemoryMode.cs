namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>
/// A <c>Memory_Mode</c> section by what it means: its name may be any. Source: <c>_get_vela_config</c> in Vela's
/// <c>architecture_features.py</c>, which also says what the compiler refuses.
/// </summary>
/// <param name="Weights">The memory of constants, as the compiler calls it.</param>
internal sealed record VelaMemoryMode(MemoryMode Mode, string Weights)
{
    private const string Axi0 = "Axi0";
    private const string Axi1 = "Axi1";

    /// <exception cref="VelaConfigException">A key is wrong, or no device file can say what they mean together.</exception>
    public static VelaMemoryMode Read(VelaSection section, VelaSystem system, string name)
    {
        var (constants, arena, cache) = (Area("const_mem_area"), Area("arena_mem_area"), Area("cache_mem_area"));
        var (weights, features, fast) = (system.MemoryAt(constants), system.MemoryAt(arena), system.MemoryAt(cache));
        return (weights, features, fast) switch
        {
            (_, _, not VelaSystem.Sram) => throw Refused(
                $"has no SRAM for what is computed: its cache_mem_area {cache} is {VelaSystem.NameOf(fast)}; it must be SRAM"
            ),
            (_, not (VelaSystem.Sram or VelaSystem.Dram), _) => throw Refused(
                $"has its arena_mem_area {arena} in {VelaSystem.NameOf(features)}, which cannot be written; it must be SRAM or DRAM"
            ),
            (VelaSystem.Sram, VelaSystem.Sram, _) when constants == arena && arena == cache => new(MemoryMode.SramOnly, weights),
            (VelaSystem.Sram, _, _) => throw Refused(
                "has its constants in SRAM, but not all on one port; the three areas must be the same port then"
            ),
            (_, VelaSystem.Sram, _) => new(MemoryMode.SharedSram, weights),
            // There are two ports: with the cache in SRAM and an arena that is not, constants can only be where the arena is.
            _ => new(MemoryMode.DedicatedSram, weights),
        };

        string Area(string key) => section.OneOf(key, Axi0, Axi0, Axi1);
        VelaConfigException Refused(string reason) => new($"[Memory_Mode.{name}] {reason}");
    }
}
