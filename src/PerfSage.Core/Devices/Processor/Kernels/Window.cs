using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.Processor.Kernels;

/// <summary>What of an operator's geometry decides which kernel computes it.</summary>
internal static class Window
{
    // Sixteen groups of four, the last of which may be started only.
    private const int LeastChannels = 60;
    private const int LeastTiles = 32;
    private const int TileSize = 4;

    /// <summary>Elements of a filter in one channel: height times width. Filters are [O, H, W, I], depthwise ones [1, H, W, C].</summary>
    public static long Filter(OperatorInfo op) => op.Dimension(1, 1) * op.Dimension(1, 2);

    public static long OutputPixels(OperatorInfo op) =>
        op.Outputs.Length == 0 ? 0 : op.Outputs[0].Elements / Math.Max(1, op.Outputs[0].FromLast(0));

    public static int InputChannels(OperatorInfo op) => op.Input(0)?.FromLast(0) ?? 0;

    /// <summary>Whether each filter sees only a part of the channels.</summary>
    public static bool IsGrouped(OperatorInfo op) => op.Dimension(1, 3) is var seen and > 0 && seen < InputChannels(op);

    public static bool IsStrided(OperatorInfo op) => op.Options.StrideH > 1 || op.Options.StrideW > 1;

    /// <summary>
    /// Whether GPU kernels compute it by Winograd's minimal filtering, F(4x4, 3x3): it needs enough tiles and channels to pay. Source:
    /// convolution_selector.cc of TFLite 2.10's GPU delegate.
    /// </summary>
    public static bool IsWideWinograd(OperatorInfo op) =>
        Filter(op) == 9
        && op.Dimension(1, 1) == op.Dimension(1, 2)
        && !IsStrided(op)
        && Math.Min(InputChannels(op), op.Outputs[0].FromLast(0)) > LeastChannels
        && Tiles(op.Outputs[0].FromLast(2)) * Tiles(op.Outputs[0].FromLast(1)) >= LeastTiles;

    /// <summary>Whether every number that it writes is made of a whole image.</summary>
    public static bool IsGlobalPool(OperatorInfo op) =>
        op.Kind.Kernel == KernelClass.Window
        && (!Pooling.All.Any(op.Is) || OutputPixels(op) <= 1)
        && op.OutputElements < (op.Input(0)?.Elements ?? 0);

    /// <summary>Whether one of its operands is repeated to fit the other.</summary>
    public static bool IsBroadcast(OperatorInfo op) => op.Activations.Take(2).Any(t => t.Elements < op.OutputElements);

    private static int Tiles(int size) => (size + TileSize - 1) / TileSize;
}
