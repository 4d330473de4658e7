using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Elements that an operation reads and writes, once for every block that needs them.</summary>
internal readonly record struct ElementAccess(double Input, double Second, double Output, double Temporary, long Refetches)
{
    private const int SubKernel = 8;

    public static ElementAccess Of(NpuCore core, NpuOperation op, NpuBlock block, Volume? output = null)
    {
        if (core.Model is { } model)
        {
            return model.Access(op, block, output);
        }

        var ofm = output ?? op.Output.Shape;
        var written = Stored(ofm, op.Output);
        var ifm = op.Input.Shape;
        switch (op.Kind)
        {
            case NpuKind.Copy:
                return new(0, 0, written, 0, 0);
            case NpuKind.Transpose:
                return new(ifm.Elements, 0, written, 0, 0);
            case NpuKind.MatMul:
                var columns = op.Second!.Shape.W;
                return new((double)ifm.Elements * columns, op.Second.Shape.Elements, written, (double)ifm.Elements * columns, 0);
            case NpuKind.ElementWise:
                return ElementWise(op, ofm, written);
            default:
                var ofmBlock = ofm.Min(block.Output);
                var ifmBlock = ifm.Min(block.Input);
                var perArea = (double)CeilDiv(ofm.H, ofmBlock.H) * CeilDiv(ofm.W, ofmBlock.W);
                var channelWise = op.Kind is NpuKind.Depthwise or NpuKind.Pooling;
                var blocks = perArea * (channelWise ? 1 : CeilDiv(ofm.D, ofmBlock.D));
                var sub = op.Kind == NpuKind.VectorProduct ? 1 : SubKernel;
                var kernels = (double)CeilDiv(op.Window.Kernel.H, sub) * CeilDiv(op.Window.Kernel.W, sub);
                var fetch = (double)ifmBlock.Area * Depth(ifm.D, op.Input);
                return new(fetch * kernels * blocks, 0, written, 0, (long)perArea);
        }
    }

    private static ElementAccess ElementWise(NpuOperation op, Volume ofm, double written)
    {
        var whole = Stored(ofm, op.Input);
        if (op.Input.Shape.Elements == 1)
        {
            return op.Input.Bits > 8
                ? new(Stored(op.Input.Shape, op.Input), 0, written, 0, 0)
                : new(0, op.Second is null ? 0 : whole, written, 0, 0);
        }

        var second =
            op.Second is not { } other ? 0
            : other.Shape.Elements > 1 ? whole
            : other.Bits > 8 ? Stored(other.Shape, op.Input)
            : 0;
        return new(whole, second, written, 0, 0);
    }

    private static double Stored(Volume volume, FeatureMap map) => (double)volume.Area * Depth(volume.D, map);

    private static long Depth(int depth, FeatureMap map) => map.Tensor.IsLinear ? depth : RoundUp(depth, EthosUAccelerator.BrickDepth);
}
