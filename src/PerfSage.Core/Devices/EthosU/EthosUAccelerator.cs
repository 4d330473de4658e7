using PerfSage.Core.Devices.EthosU.Placing;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>The published dimensions of an Ethos-U. Source: Arm, Ethos-U55, Ethos-U65 and Ethos-U85 Technical Reference Manuals.</summary>
/// <param name="Name">As the compiler's <c>--accelerator-config</c> calls it.</param>
internal sealed record EthosUAccelerator(string Name, int MacsPerCycle, EthosUGeneration Generation)
{
    /// <summary>Channels that feature maps are stored by, but for those of the graph's interface.</summary>
    public const int BrickDepth = 16;

    public static IReadOnlyList<EthosUAccelerator> All { get; } =
    [
        new("ethos-u55-32", 32, EthosUGeneration.U55),
        new("ethos-u55-64", 64, EthosUGeneration.U55),
        new("ethos-u55-128", 128, EthosUGeneration.U55),
        new("ethos-u55-256", 256, EthosUGeneration.U55),
        new("ethos-u65-256", 256, EthosUGeneration.U55) { IsU65 = true },
        new("ethos-u65-512", 512, EthosUGeneration.U55) { IsU65 = true },
        new("ethos-u85-128", 128, EthosUGeneration.U85),
        new("ethos-u85-256", 256, EthosUGeneration.U85),
        new("ethos-u85-512", 512, EthosUGeneration.U85),
        new("ethos-u85-1024", 1024, EthosUGeneration.U85),
        new("ethos-u85-2048", 2048, EthosUGeneration.U85),
    ];

    /// <summary>Whether it is an Ethos-U65, which takes the operators of the U55.</summary>
    public bool IsU65 { get; init; }
}
