using PerfSage.Core.Devices.Hosts;

namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>What is to be imported from a configuration file; as in a command line of the compiler.</summary>
/// <param name="SystemConfig">Name of a section without <c>System_Config.</c>; likewise <paramref name="MemoryMode"/>.</param>
/// <param name="Accelerator">E.g. <c>ethos-u55-256</c>.</param>
/// <param name="ArenaCacheBytes">In place of what the file says.</param>
/// <param name="Id">Of the device; made from the system configuration's name if null.</param>
/// <param name="AsCompiled">Whether the ports are as wide as the compiler takes them to be, rather than as they are.</param>
/// <param name="Host">What runs what the NPU does not, which no configuration says; null if it is left to whoever edits the file.</param>
internal sealed record ImportRequest(
    string SystemConfig,
    string MemoryMode,
    string Accelerator,
    long? ArenaCacheBytes = null,
    string? Id = null,
    bool AsCompiled = false,
    HostCore? Host = null
);
