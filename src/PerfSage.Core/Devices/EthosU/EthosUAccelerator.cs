using PerfSage.Core.Devices.EthosU.Placing;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>
/// The published dimensions of an Ethos-U. Source: Arm, Ethos-U55 and Ethos-U65 Technical Reference Manuals, and the performance
/// model of the Vela compiler 3.10 (Apache-2.0).
/// </summary>
/// <param name="Name">As the compiler's <c>--accelerator-config</c> calls it.</param>
/// <param name="UblockH">Output rows that the MAC array computes at a time; likewise <paramref name="UblockW"/>; always 8 channels.</param>
/// <param name="BufferBanks">1 KiB banks of the shared buffer that blocks may use.</param>
/// <param name="Output">Cycles per output element, by kind of operator.</param>
internal sealed record EthosUAccelerator(
    string Name,
    int MacsPerCycle,
    int Cores,
    int UblockH,
    int UblockW,
    int BufferBanks,
    int InputGranule,
    int AccumulatorGranule,
    OutputCycles Output
)
{
    /// <summary>With which others it takes the same operators.</summary>
    public EthosUGeneration Generation { get; init; } = EthosUGeneration.U55;

    public const int UblockDepth = 8;

    /// <summary>Channels that feature maps are stored by, but for those of the graph's interface.</summary>
    public const int BrickDepth = 16;

    private static readonly OutputCycles U55x128 = new(
        Wide: 0.75,
        Mul: 0.75,
        AddSub: 1.5,
        MaxPool: 0.25,
        Other: 0.5,
        Clamp: 0.5,
        Table: 1.0
    );
    private static readonly OutputCycles With256 = new(
        Wide: 0.625,
        Mul: 0.375,
        AddSub: 0.75,
        MaxPool: 0.125,
        Other: 0.25,
        Clamp: 0.25,
        Table: 1.0
    );
    private static readonly OutputCycles TwoCores = new(
        Wide: 0.3125,
        Mul: 0.1875,
        AddSub: 0.375,
        MaxPool: 0.0625,
        Other: 0.125,
        Clamp: 0.125,
        Table: 0.5
    );

    public static IReadOnlyList<EthosUAccelerator> All { get; } =
    [
        new("ethos-u55-32", 32, Cores: 1, UblockH: 1, UblockW: 1, BufferBanks: 14, InputGranule: 2, AccumulatorGranule: 4, U55x128),
        new("ethos-u55-64", 64, Cores: 1, UblockH: 1, UblockW: 1, BufferBanks: 14, InputGranule: 2, AccumulatorGranule: 4, U55x128),
        new("ethos-u55-128", 128, Cores: 1, UblockH: 1, UblockW: 2, BufferBanks: 20, InputGranule: 4, AccumulatorGranule: 8, U55x128),
        new("ethos-u55-256", 256, Cores: 1, UblockH: 2, UblockW: 2, BufferBanks: 44, InputGranule: 8, AccumulatorGranule: 16, With256),
        new("ethos-u65-256", 256, Cores: 1, UblockH: 2, UblockW: 2, BufferBanks: 44, InputGranule: 8, AccumulatorGranule: 16, With256),
        new("ethos-u65-512", 512, Cores: 2, UblockH: 2, UblockW: 2, BufferBanks: 44, InputGranule: 8, AccumulatorGranule: 16, TwoCores),
        U85("ethos-u85-128", 128, 1, 2),
        U85("ethos-u85-256", 256, 2, 2),
        U85("ethos-u85-512", 512, 2, 4),
        U85("ethos-u85-1024", 1024, 4, 4),
        U85("ethos-u85-2048", 2048, 4, 8),
    ];

    // How it computes stands in its own model.
    private static EthosUAccelerator U85(string name, int macs, int ublockH, int ublockW) =>
        new(name, macs, Cores: 1, ublockH, ublockW, BufferBanks: 44, InputGranule: 8, AccumulatorGranule: 16, With256)
        {
            Generation = EthosUGeneration.U85,
        };
}
