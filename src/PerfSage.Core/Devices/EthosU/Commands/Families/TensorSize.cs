using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Sizes of a tensor as the NPU counts them.</summary>
internal static class TensorSize
{
    private const int InnerAxes = 3;

    /// <returns>How many volumes of three axes it holds, each an operation of its own.</returns>
    public static long Batch(TensorInfo tensor) => Batch(tensor, InnerAxes);

    /// <param name="inner">Axes that one operation covers.</param>
    public static long Batch(TensorInfo tensor, int inner)
    {
        var batch = 1L;
        for (var i = inner; i < tensor.Rank; i++)
        {
            batch *= tensor.FromLast(i);
        }

        return batch;
    }

    /// <param name="axis">Below 0, it counts from the end; a file can name one that does not exist, for which the nearest is taken.</param>
    /// <returns>The axis counted from the innermost.</returns>
    public static int FromLast(TensorInfo tensor, long axis) =>
        (int)Math.Clamp(axis < 0 ? -1 - axis : tensor.Rank - 1 - axis, 0, Math.Max(0, tensor.Rank - 1));

    /// <returns>Of an element.</returns>
    public static int Bits(TensorInfo tensor) => tensor.Type.Bits();
}
