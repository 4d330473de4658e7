namespace PerfSage.Core.Roofline;

/// <summary>
/// The published dimensions of an Ethos-U in the system that the training labels assume. Source: Arm, Ethos-U55 and
/// Ethos-U65 Technical Reference Manuals, and the performance model of the Vela compiler 3.10 (Apache-2.0).
/// </summary>
/// <param name="UblockH">Output rows that the MAC array computes at a time; likewise <paramref name="UblockW"/>; always 8 channels.</param>
/// <param name="BufferBanks">1 KiB banks of the shared buffer that blocks may use.</param>
/// <param name="Output">Cycles per output element, by kind of operator.</param>
/// <param name="ExternalBytesPerCycle">Flash (U55) or DRAM (U65), where the weights are.</param>
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
    double SramBytesPerCycle,
    double ExternalBytesPerCycle,
    int SramLatency,
    int ExternalLatency)
{
    public const int UblockDepth = 8;

    public static IReadOnlyList<NpuProfile> All { get; } =
    [
        new("ethos-u55-128", 500e6, 1, 1, 2, 20, 4, 8, new(0.75, 0.75, 1.5, 0.25, 0.5, 0.5, 1.0), 8, 1, 32, 64),
        new("ethos-u55-256", 500e6, 1, 2, 2, 44, 8, 16, new(0.625, 0.375, 0.75, 0.125, 0.25, 0.25, 1.0), 8, 1, 32, 64),
        new("ethos-u65-256", 1e9, 1, 2, 2, 44, 8, 16, new(0.625, 0.375, 0.75, 0.125, 0.25, 0.25, 1.0), 16, 3.75, 32, 500),
        new("ethos-u65-512", 1e9, 2, 2, 2, 44, 8, 16, new(0.3125, 0.1875, 0.375, 0.0625, 0.125, 0.125, 0.5), 16, 3.75, 32, 500),
    ];
}
