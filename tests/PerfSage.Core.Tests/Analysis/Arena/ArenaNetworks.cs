using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Analysis.Arena;

/// <summary>Networks at random, of layers of all sizes that read anything before them, so that arenas have gaps of all sizes.</summary>
internal static class ArenaNetworks
{
    /// <returns>The same for the same seed.</returns>
    public static ModelBuilder Create(int seed)
    {
        var random = new Numbers(seed);
        var model = new ModelBuilder((ulong)seed, seed % 3 == 0 ? TensorType.Int8 : TensorType.Float32);
        var graph = model.Main;
        List<Tensor> tensors = [.. Enumerable.Range(0, random.Below(2) + 1).Select(_ => graph.Input([1, 6, 5, random.Below(13) + 1]))];
        var layers = random.Below(40) + 2;
        for (var i = 0; i < layers; i++)
        {
            // Mostly what was written lately, as in a network, and at times anything.
            var x = random.Below(3) > 0 ? tensors[^(random.Below(Math.Min(3, tensors.Count)) + 1)] : tensors[random.Below(tensors.Count)];
            tensors.Add(Layer(graph, x, tensors, random));
        }

        graph.Output(tensors[^1]);
        if (random.Below(4) == 0)
        {
            graph.Output(tensors[^2]);
        }

        return model;
    }

    private static Tensor Layer(GraphBuilder graph, Tensor x, List<Tensor> tensors, Numbers random)
    {
        var others = tensors.Where(t => t != x && t.Shape.SequenceEqual(x.Shape)).ToArray();
        return random.Below(6) switch
        {
            0 => graph.Conv2D(x, random.Below(30) + 1, 1),
            1 => graph.Conv2D(x, random.Below(20) + 1, 3),
            2 when others.Length > 0 => graph.Add(x, others[random.Below(others.Length)]),
            3 => graph.Relu(x),
            4 => graph.Concatenation([x, tensors[random.Below(tensors.Count)]], 3),
            _ => graph.DepthwiseConv2D(x, 3),
        };
    }

    private sealed class Numbers(int seed)
    {
        private ulong state = (ulong)seed * 0x9E3779B97F4A7C15;

        public int Below(int limit)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            return (int)((state >> 33) % (ulong)limit);
        }
    }
}
