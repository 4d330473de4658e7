namespace PerfSage.Core.Roofline;

/// <summary>
/// The published dimensions of an Ethos-U in the system that the training labels assume. Source: Arm, Ethos-U55 and
/// Ethos-U65 Technical Reference Manuals, and the performance model of the Vela compiler 3.10 (Apache-2.0).
/// </summary>
/// <param name="UblockH">Output rows that the MAC array computes at a time; likewise <paramref name="UblockW"/>; always 8 channels.</param>
/// <param name="BufferBanks">1 KiB banks of the shared buffer that blocks may use.</param>
/// <param name="Output">Cycles per output element, by kind of operator.</param>
/// <param name="External">Flash (U55) or DRAM (U65), where the weights are.</param>
/// <param name="KeepsInterfaceExternal">Whether graph inputs and outputs are in external memory (U65: the SRAM is a cache).</param>
internal sealed record NpuProfile(
    string DeviceId,
    double ClockHz,
    int Cores,
    int UblockH,
    int UblockW,
    int BufferBanks,
    int InputGranule,
    int AccumulatorGranule,
    OutputCycles Output,
    MemoryPort Sram,
    MemoryPort External,
    bool KeepsInterfaceExternal)
{
    public const int UblockDepth = 8;

    /// <summary>Channels that feature maps are stored by, but for those of the graph's interface.</summary>
    public const int BrickDepth = 16;

    public static IReadOnlyList<NpuProfile> All { get; } =
    [
        new("ethos-u55-128", 500e6, 1, 1, 2, 20, 4, 8, new(0.75, 0.75, 1.5, 0.25, 0.5, 0.5, 1.0), new(8, 32, 32, 32), new(1, 64, 64, 128), false),
        new("ethos-u55-256", 500e6, 1, 2, 2, 44, 8, 16, new(0.625, 0.375, 0.75, 0.125, 0.25, 0.25, 1.0), new(8, 32, 32, 32), new(1, 64, 64, 128), false),
        new("ethos-u65-256", 1e9, 1, 2, 2, 44, 8, 16, new(0.625, 0.375, 0.75, 0.125, 0.25, 0.25, 1.0), new(16, 32, 32, 32), new(3.75, 500, 250, 128), true),
        new("ethos-u65-512", 1e9, 2, 2, 2, 44, 8, 16, new(0.3125, 0.1875, 0.375, 0.0625, 0.125, 0.125, 0.5), new(16, 32, 32, 32), new(3.75, 500, 250, 128), true),
    ];
}
