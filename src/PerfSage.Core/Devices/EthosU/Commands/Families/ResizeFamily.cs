using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Enlargements, by two at a time; what is between elements is their average.</summary>
internal static class ResizeFamily
{
    public static void Lower(OperatorSite site)
    {
        var (op, i, o, output) = (site.Op, site.InputIndex, site.OutputIndex, site.Output);
        var (small, to) = (site.Read(i).Shape, Volume.Of(output));
        if (small is { H: 1, W: 1 })
        {
            site.ElementWise(
                site.Read(i),
                new FeatureMap(NpuTensor.Constant(to, TensorSize.Bits(output)), to),
                site.Write(o),
                NpuOutput.AddSub,
                TensorSize.Batch(output)
            );
            return;
        }

        if (op.Is(Resizes.ResizeBilinear) && op.Options.HalfPixelCenters)
        {
            HalfPixel(site, small, to, TensorSize.Bits(output));
            return;
        }

        int Scale(int before, int after) =>
            op.Options.AlignCorners && before > 1
                ? Math.Max(1, (after - 1) / Math.Max(1, before - 1))
                : Math.Max(1, after / Math.Max(1, before));
        var (scaleH, scaleW) = (Scale(small.H, to.H), Scale(small.W, to.W));
        var remaining = Math.Max(scaleH, scaleW);
        var current = site.Read(i);
        while (remaining > 2)
        {
            var next = new Volume(Grown(current.Shape.H, scaleH, to.H), Grown(current.Shape.W, scaleW, to.W), to.D);
            var target = FeatureMap.Temporary(next, TensorSize.Bits(output));
            site.Graph.Add(
                new NpuOperation(NpuKind.Pooling, site.Source)
                {
                    Input = current,
                    Output = target,
                    Upscale = 2,
                    IsNearest = true,
                }
            );
            current = target;
            remaining /= 2;
        }

        var kernel = op.Is(Resizes.ResizeBilinear) ? new Extent(scaleH, scaleW) : Extent.One;
        site.Graph.Add(
            new NpuOperation(NpuKind.Pooling, site.Source)
            {
                Input = current,
                Output = site.Write(o),
                Upscale = 2,
                IsNearest = true,
                Window = new SlidingWindow(kernel, kernel, Extent.One),
            }
        );
    }

    private static int Grown(int size, int scale, int most) => (int)Math.Min((long)size * Math.Min(2, scale), Math.Max(size, most));

    // Pads by the border and takes every second element of each axis from one of four convolutions.
    private static void HalfPixel(OperatorSite site, Volume small, Volume to, int bits)
    {
        var (i, o) = (site.InputIndex, site.OutputIndex);
        var padded = new Volume(Saturate(small.H + 2L), Saturate(small.W + 2L), small.D);
        var border = NpuTensor.Temporary(padded, bits);
        void Copy(FeatureMap from, Volume part) =>
            site.Graph.Add(
                new NpuOperation(NpuKind.Pooling, site.Source)
                {
                    Input = from,
                    Output = new FeatureMap(border, padded, part) { IsSlice = true },
                }
            );
        Copy(site.Read(i, padded), small);
        var row = small with { H = 1 };
        Copy(site.Read(i) with { Shape = row, IsSlice = true }, row);
        Copy(site.Read(i) with { Shape = row, IsSlice = true }, row);
        var filled = border;
        var column = padded with { W = 1 };
        var edge = new FeatureMap(filled, padded, column) { IsSlice = true };
        Copy(edge, column);
        Copy(edge, column);
        var quarter = new Volume(Saturate(small.H + 1L), Saturate(small.W + 1L), small.D);
        var part = new Volume(to.H - 1, to.W - 1, to.D);
        for (var k = 0; k < 4; k++)
        {
            var weights = new NpuWeights(new object(), 32 + (4.0 * small.D), RoundUp(10L * small.D, 16), small.D);
            site.Graph.Add(
                new NpuOperation(NpuKind.Depthwise, site.Source)
                {
                    Input = new FeatureMap(filled, padded, quarter) { IsSlice = true },
                    Output = new FeatureMap(site.Graph.Tensor(o), to, part) { IsSlice = true, HasStride = true },
                    Window = new SlidingWindow(new Extent(2, 2), new Extent(2, 2), Extent.One),
                    Weights = weights,
                }
            );
        }
    }
}
