using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Height and width, in elements.</summary>
internal readonly record struct Extent(int H, int W)
{
    public static Extent One { get; } = new(H: 1, W: 1);

    public static Extent Row(int width) => new(H: 1, width);

    /// <summary>Of a filter or an image: the two dimensions before the channels.</summary>
    public static Extent Of(TensorInfo tensor) => new(tensor.FromLast(2), tensor.FromLast(1));
}
