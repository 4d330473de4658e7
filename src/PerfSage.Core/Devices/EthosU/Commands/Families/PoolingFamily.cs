using PerfSage.Core.Graphs;
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

        if (window.IsUnrolled)
        {
            Unrolled(site, window);
            return;
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

    // Each position is an operation of its own.
    private static void Unrolled(OperatorSite site, SlidingWindow window)
    {
        var (input, output) = (Volume.Of(site.Input), Volume.Of(site.Output));
        var (area, single) = (window.Area, new Volume(1, 1, output.D));
        site.Graph.Add(
            new NpuOperation(NpuKind.Pooling, site.Source)
            {
                Input = site.Read(site.InputIndex, new Volume(area.H, area.W, input.D)) with { Full = input, IsSlice = true },
                Output = new FeatureMap(site.Graph.Tensor(site.OutputIndex), output, single) { IsSlice = true },
                Window = window with { Stride = Extent.One },
                Repeats = output.Area * TensorSize.Batch(site.Output),
                OutputKind = site.Op.Is(Pooling.MaxPool2D) ? NpuOutput.MaxPool : NpuOutput.Other,
            }
        );
    }
}
