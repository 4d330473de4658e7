namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Published dimensions of an Ethos-U55 or U65.</summary>
internal sealed record NpuCore(int Macs, int Cores, int UblockH, int UblockW, SharedBuffer Buffer, OutputRates Rates)
{
    /// <summary>Input channels that the MAC array takes at a time.</summary>
    public const int InputUblockD = 8;

    /// <summary>Output channels that it computes at a time.</summary>
    public int UblockD => Macs == 32 ? 4 : 8;

    /// <summary>The model of another generation; null where this one holds.</summary>
    public INpuModel? Model { get; init; }

    public static NpuCore U55x32 { get; } =
        new(
            32,
            1,
            1,
            1,
            new SharedBuffer(16, 0, [2, 2, 2, 2, 4, 4, 4, 4]),
            new OutputRates([2.0, 3.0, 3.0, 3.0, 4.0, 6.0, 1.0, 2.0], [1.0, 1.0, 0.0])
        );

    public static NpuCore U55x64 { get; } =
        new(
            64,
            1,
            1,
            1,
            new SharedBuffer(16, 0, [2, 2, 2, 2, 4, 4, 4, 8]),
            new OutputRates([1.0, 1.5, 1.5, 1.5, 2.0, 3.0, 0.5, 1.0], [1.0, 1.0, 0.0])
        );

    public static NpuCore U55x128 { get; } =
        new(
            128,
            1,
            1,
            2,
            new SharedBuffer(24, 2, [4, 4, 4, 4, 8, 4, 8, 12]),
            new OutputRates([0.75, 1.25, 0.75, 0.75, 1.0, 1.5, 0.25, 0.5], [1.0, 0.5, 0.0])
        );

    public static NpuCore U55x256 { get; } =
        new(
            256,
            1,
            2,
            2,
            new SharedBuffer(48, 2, [8, 8, 8, 8, 16, 8, 16, 20]),
            new OutputRates([0.625, 1.125, 0.5, 0.375, 0.5, 0.75, 0.125, 0.25], [1.0, 0.25, 0.0])
        );

    public static NpuCore U65x512 { get; } =
        new(
            256,
            2,
            2,
            2,
            new SharedBuffer(48, 2, [8, 8, 8, 8, 16, 8, 16, 20]),
            new OutputRates([0.3125, 0.5625, 0.25, 0.1875, 0.25, 0.375, 0.0625, 0.125], [0.5, 0.125, 0.0])
        );
}
