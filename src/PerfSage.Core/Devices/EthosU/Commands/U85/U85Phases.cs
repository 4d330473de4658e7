using PerfSage.Core.Devices.EthosU.Commands.Families;
using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>
/// Transposed convolutions with strides: a convolution for every phase of the output, with those taps of the kernel that meet it. Each
/// is priced as if it wrote every element from its first one on.
/// </summary>
internal static class U85Phases
{
    public static void Lower(OperatorSite site)
    {
        if (site.Op.Input(1) is not { } filter || site.Op.Input(2) is not { } image)
        {
            return;
        }

        var (input, whole) = (site.Read(site.Op.InputIndices[2]), Volume.Of(site.Output));
        var rows = Axis.Of(site.Op.Options.Padding, site.Op.Options.StrideH, filter.FromLast(2), image.FromLast(2), whole.H);
        var columns = Axis.Of(site.Op.Options.Padding, site.Op.Options.StrideW, filter.FromLast(1), image.FromLast(1), whole.W);
        var phases = new EqualParts(Saturate((long)rows.Phases * columns.Phases));
        site.Activated(target =>
        {
            for (var phase = 0; phase < phases.Count - 1; phase++)
            {
                site.Graph.Add(Convolution(phase, target));
            }

            return Convolution(phases.Count - 1, target);
        });

        NpuOperation Convolution(int phase, FeatureMap target)
        {
            var (y, x) = Math.DivRem(phase, columns.Phases);
            var taps = new Extent(rows.Taps(y), columns.Taps(x));
            var window = new SlidingWindow(taps, taps, Extent.One);
            return new NpuOperation(NpuKind.Convolution, site.Source)
            {
                Input = input,
                Output = target with
                {
                    Full = whole,
                    Shape = new Volume(whole.H - y, whole.W - x, whole.D),
                    IsSlice = true,
                    HasStride = true,
                },
                Window = window,
                Weights = WeightFormat.Weights(filter, NpuKind.Convolution, window, input.Shape.D, whole.D, input.Bits),
                Repeats = TensorSize.Batch(site.Output) * phases.Repeats,
            };
        }
    }

    /// <param name="Phases">As many as the stride, but where the output has fewer rows or columns.</param>
    /// <param name="Before">Rows or columns of the full result that are cut off before its first one.</param>
    private readonly record struct Axis(int Stride, int Kernel, int Phases, int Before)
    {
        public static Axis Of(PaddingKind padding, int stride, int kernel, int input, int output)
        {
            stride = Math.Max(1, stride);
            var cut = padding == PaddingKind.Same ? ((input - 1L) * stride) + kernel - output : 0;
            return new(stride, kernel, Math.Max(1, Math.Min(stride, output)), (int)Math.Clamp(cut, 0, int.MaxValue) / 2);
        }

        public int Taps(int phase) => Math.Max(1, CeilDiv(Kernel - ((phase + Before) % Stride), Stride));
    }
}
