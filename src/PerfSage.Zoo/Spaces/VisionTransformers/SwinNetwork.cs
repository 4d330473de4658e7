using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Spaces.VisionTransformers;

/// <summary>Swin Transformer (arXiv 2103.14030): attention in windows that every second block shifts.</summary>
/// <param name="Width">Of the first of four stages, each twice as wide as the one before.</param>
internal sealed record SwinNetwork(int Side, int Window, int Width, IReadOnlyList<int> Depths) : IVisionTransformer
{
    private const int Patch = 4;
    private const int HeadWidth = 32;
    private const int Growth = 4;
    private const int Classes = 1000;

    public void Build(GraphBuilder graph)
    {
        var patches = graph.Conv2D(graph.Input([1, Side, Side, 3]), Width, Patch, stride: Patch, padding: Padding.Valid);
        var (side, x) = (patches.Shape[1], graph.Normalized(graph.Tokens(patches)));
        for (var stage = 0; stage < Depths.Count; stage++)
        {
            for (var block = 0; block < Depths[stage]; block++)
            {
                x = Block(graph, x, side, isShifted: block % 2 == 1 && side > Window);
            }

            if (stage < Depths.Count - 1)
            {
                (x, side) = (Merge(graph, graph.Image(x, side)), side / 2);
            }
        }

        graph.Output(graph.FullyConnected(graph.Mean(graph.Normalized(x), [1]), Classes));
    }

    private Tensor Block(GraphBuilder graph, Tensor input, int side, bool isShifted)
    {
        var (count, width) = (side / Window, input.Channels);
        var image = graph.Image(graph.Normalized(input), side);
        image = isShifted ? Shift(graph, image, Window / 2) : image;
        var cut = graph.Transpose(graph.Reshape(image, [count, Window, count, Window * width]), [0, 2, 1, 3]);
        var windows = graph.Reshape(cut, [count * count, Window * Window, width]);
        var attended = graph.Attention(windows, windows, width / HeadWidth, hasPositions: true);
        var joined = graph.Transpose(graph.Reshape(attended, [count, count, Window, Window * width]), [0, 2, 1, 3]);
        var back = graph.Reshape(joined, [1, side, side, width]);
        back = isShifted ? Shift(graph, back, side - (Window / 2)) : back;
        var x = graph.Add(input, graph.Tokens(back));
        return graph.Add(x, graph.FeedForward(graph.Normalized(x), Growth));
    }

    private static Tensor Shift(GraphBuilder graph, Tensor image, int by)
    {
        foreach (var axis in new[] { 1, 2 })
        {
            int[] from = [0, 0, 0, 0];
            int[] to = [.. image.Shape];
            (from[axis], to[axis]) = (by, image.Shape[axis]);
            var later = graph.StridedSlice(image, from, to, [1, 1, 1, 1]);
            (from[axis], to[axis]) = (0, by);
            image = graph.Concatenation([later, graph.StridedSlice(image, [.. from], [.. to], [1, 1, 1, 1])], axis);
        }

        return image;
    }

    private static Tensor Merge(GraphBuilder graph, Tensor image)
    {
        int[] end = [.. image.Shape];
        var parts = new[] { (0, 0), (1, 0), (0, 1), (1, 1) }.Select(p =>
            graph.StridedSlice(image, [0, p.Item1, p.Item2, 0], end, [1, 2, 2, 1])
        );
        var joined = graph.Tokens(graph.Concatenation([.. parts], 3));
        return graph.FullyConnected(graph.Normalized(joined), 2 * image.Channels, keepDimensions: true);
    }
}
