using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

internal static class Lowering
{
    public static long Batch(TensorInfo tensor, int inner)
    {
        var batch = 1L;
        for (var i = inner; i < tensor.Rank; i++)
        {
            batch *= tensor.FromLast(i);
        }

        return batch;
    }

    public static int Bits(TensorInfo? tensor) => tensor?.Type.Bits() ?? 8;
}
