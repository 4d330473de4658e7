using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Averages and largest elements of windows.</summary>
internal static class PoolingFamily
{
    public static void Lower(OperatorSite site)
    {
        var (op, input) = (site.Op, site.Input);
        var window = SlidingWindow.Of(new Extent(op.Options.FilterH, op.Options.FilterW), op.Options);
        if (window.Kernel == window.Stride && window.Kernel == new Extent(input.FromLast(2), input.FromLast(1)))
        {
            window = window with { Stride = Extent.One };
        }

        site.Activated(target => new NpuOperation(NpuKind.Pooling, site.Source)
        {
            Input = site.Read(site.InputIndex),
            Output = target,
            Window = window,
            Repeats = TensorSize.Batch(site.Output),
            OutputKind = op.Is(Pooling.MaxPool2D) ? NpuOutput.MaxPool : NpuOutput.Other,
        });
    }
}
