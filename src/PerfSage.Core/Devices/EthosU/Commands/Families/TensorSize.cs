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

    /// <returns>Of an element.</returns>
    public static int Bits(TensorInfo tensor) => tensor.Type.Bits();
}
