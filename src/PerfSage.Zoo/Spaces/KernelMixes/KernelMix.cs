using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Spaces.KernelMixes;

/// <summary>
/// Random networks that each spend their time on two kinds of kernels: what one wants to measure to learn what each kernel
/// takes on a device.
/// </summary>
public sealed class KernelMix
{
    private const int Classes = 10;

    private static readonly int[] Sides = [16, 24, 32, 48, 64, 96, 128];
    private static readonly int[] Widths = [8, 16, 24, 32, 48, 64];
    private static readonly int[] Repeats = [1, 2, 3, 4, 6];

    private readonly ulong seed;
    private readonly (MixBlock First, MixBlock Second) blocks;
    private readonly (int Side, int Width, int Repeats) size;

    private KernelMix(ulong seed)
    {
        var random = new SeededRandom(seed);
        this.seed = seed;
        blocks = (Pick(MixBlocks.All), Pick(MixBlocks.All));
        size = (Pick(Sides), Pick(Widths), Pick(Repeats));

        T Pick<T>(IReadOnlyList<T> choices) => choices[(int)(random.NextUniform() * choices.Count)];
    }

    /// <summary>What it is made of, e.g. <c>depthwise-residual-64x32</c>.</summary>
    public string Name => $"{blocks.First.Name}-{blocks.Second.Name}-{size.Side}x{size.Width}x{size.Repeats}";

    /// <summary>The same number gives the same network on every machine.</summary>
    public static KernelMix Of(ulong seed) => new(seed);

    /// <param name="type">int8 or float32.</param>
    /// <param name="withWeights">Without them, the file is small and cannot be run.</param>
    public ModelBuilder Build(TensorType type, bool withWeights)
    {
        var model = new ModelBuilder(seed, type) { Description = Name, OmitWeights = !withWeights };
        var graph = model.Main;
        var x = graph.Conv2D(graph.Input([1, size.Side, size.Side, 3]), size.Width, 3, stride: 2, activation: FusedActivation.Relu);
        for (var i = 0; i < size.Repeats; i++)
        {
            x = blocks.Second.Apply(graph, blocks.First.Apply(graph, x));
        }

        graph.Output(graph.Softmax(graph.FullyConnected(graph.Mean(x, [1, 2]), Classes)));
        return model;
    }
}
