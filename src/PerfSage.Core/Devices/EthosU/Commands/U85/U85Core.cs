using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>
/// Published dimensions of an Ethos-U85. Source: Arm, Ethos-U85 Technical Reference Manual, and the performance model of the Vela
/// compiler 5.1 (Apache-2.0).
/// </summary>
/// <param name="Cores">Weight decoders.</param>
/// <param name="MicroBlocks">Tiles that the array computes at a time, in the order in which they are tried.</param>
/// <param name="ReorderWords">Outstanding words of a channel, by <see cref="MemoryUse"/> but for its last.</param>
/// <param name="Output">Cycles per output element, by <see cref="OutputWidth"/>.</param>
/// <param name="Activation">Cycles per element of an activation, and of what turns rows into columns.</param>
internal sealed record U85Core(
    int Macs,
    int Cores,
    MicroBlock[] MicroBlocks,
    U85Buffers Buffers,
    int[] ReorderWords,
    double[] Output,
    double[] Activation
)
{
    private static readonly Volume[] Small = [new(1, 2, 1), new(1, 1, 2), new(1, 1, 2)];
    private static readonly Volume[] Square = [new(2, 2, 1), new(1, 2, 2), new(1, 1, 4)];
    private static readonly Volume[] Row = [new(1, 4, 1), new(1, 2, 2), new(1, 1, 4)];
    private static readonly Volume[] WideSquare = [new(2, 4, 1), new(2, 2, 2), new(1, 2, 4)];
    private static readonly Volume[] WideRow = [new(2, 4, 1), new(1, 4, 2), new(1, 2, 4)];
    private static readonly Volume[] LargeSquare = [new(4, 4, 1), new(2, 4, 2), new(2, 2, 4)];
    private static readonly Volume[] LargeRow = [new(4, 4, 1), new(2, 4, 2), new(1, 4, 4)];

    public static U85Core With128 { get; } =
        new(
            128,
            1,
            [new(new Volume(1, 2, 8), MicroBlockUse.Products, Small), new(new Volume(1, 1, 16), MicroBlockUse.Channels, Small)],
            new U85Buffers(8192, 8192, 2048, 768),
            [64, 64, 128, 128, 104, 16],
            [0.5, 0.5, 0.5, 1.0, 1.0, 1.0],
            [0.5, 1.0]
        );

    public static U85Core With256 { get; } =
        new(
            256,
            1,
            [
                new(new Volume(1, 2, 16), MicroBlockUse.Channels, Square),
                new(new Volume(1, 4, 8), MicroBlockUse.Products, Row),
                new(new Volume(2, 2, 8), MicroBlockUse.Products, Square),
            ],
            new U85Buffers(16384, 16384, 2048, 1536),
            [104, 104, 128, 128, 128, 16],
            [0.25, 0.25, 0.25, 0.5, 0.5, 0.5],
            [0.25, 0.5]
        );

    public static U85Core With512 { get; } =
        new(
            512,
            2,
            [new(new Volume(2, 2, 16), MicroBlockUse.All, Square), new(new Volume(1, 4, 16), MicroBlockUse.All, Row)],
            new U85Buffers(16384, 32768, 4096, 3072),
            [128, 128, 256, 256, 128, 16],
            [0.125, 0.125, 0.25, 0.5, 0.25, 0.25],
            [0.125, 0.25]
        );

    public static U85Core With1024 { get; } =
        new(
            1024,
            4,
            [
                new(new Volume(2, 2, 32), MicroBlockUse.Matrices, WideSquare),
                new(new Volume(1, 4, 32), MicroBlockUse.Matrices, WideRow),
                new(new Volume(2, 4, 16), MicroBlockUse.AllButMatMul, WideSquare),
            ],
            new U85Buffers(16384, 65536, 4096, 6144),
            [256, 256, 416, 208, 256, 16],
            [0.0625, 0.125, 0.25, 0.5, 0.125, 0.25],
            [0.0625, 0.125]
        );

    public static U85Core With2048 { get; } =
        new(
            2048,
            4,
            [
                new(new Volume(2, 2, 64), MicroBlockUse.Matrices, LargeSquare),
                new(new Volume(1, 4, 64), MicroBlockUse.Matrices, LargeRow),
                new(new Volume(4, 4, 16), MicroBlockUse.AllButMatMul, LargeSquare),
            ],
            new U85Buffers(32768, 131072, 8192, 12288),
            [256, 256, 512, 256, 256, 16],
            [0.03125, 0.0625, 0.125, 0.25, 0.0625, 0.125],
            [0.03125, 0.0625]
        );

    /// <returns>Null for a name of another generation.</returns>
    public static U85Core? Of(string accelerator) =>
        accelerator switch
        {
            "ethos-u85-128" => With128,
            "ethos-u85-256" => With256,
            "ethos-u85-512" => With512,
            "ethos-u85-1024" => With1024,
            "ethos-u85-2048" => With2048,
            _ => null,
        };
}
