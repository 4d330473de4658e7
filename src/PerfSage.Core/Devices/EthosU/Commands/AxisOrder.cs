using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>In which order the output unit writes the axes of a result: rows, columns and channels are 2, 1 and 0.</summary>
/// <param name="HeightFrom">The axis of the result before that becomes its height.</param>
internal sealed record AxisOrder(int HeightFrom, int WidthFrom, int DepthFrom)
{
    /// <summary>Whether it swaps columns with rows or, in either order, rows with channels past them: half as fast.</summary>
    public bool IsSlow => (HeightFrom, WidthFrom, DepthFrom) is (1, 2, 0) or (1, 0, 2) or (0, 1, 2);

    /// <returns>The shape before, of one after.</returns>
    public Volume Undo(Volume after)
    {
        Span<int> before = stackalloc int[3];
        before[HeightFrom] = after.H;
        before[WidthFrom] = after.W;
        before[DepthFrom] = after.D;
        return new Volume(before[2], before[1], before[0]);
    }
}
