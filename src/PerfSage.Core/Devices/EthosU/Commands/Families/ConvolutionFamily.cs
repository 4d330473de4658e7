using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>
/// Convolutions: also those of groups, of depth multipliers, over transposed inputs and with strides that the hardware lacks.
/// </summary>
internal static class ConvolutionFamily
{
    public static void Lower(OperatorSite site)
    {
        if (ConvolutionShape.Of(site) is not { } shape)
        {
            return;
        }

        if (shape.Groups > 1)
        {
            Grouped(site, shape);
        }
        else if (shape.Kind == NpuKind.Depthwise && shape.Output.D / Math.Max(1, shape.Input.D) > 1)
        {
            Multiplied(site, shape);
        }
        else if (shape.Kind == NpuKind.Convolution && shape.Window.IsUnrolled)
        {
            Unrolled(site, shape);
        }
        else
        {
            site.Activated(target =>
                Operation(site, shape, site.Read(shape.Image, shape.Input), target with { Full = shape.Output, Shape = shape.Output })
            );
        }
    }

    // A group is a convolution of its own, and its result is copied to where it belongs. A file can name more groups than results.
    private static void Grouped(OperatorSite site, ConvolutionShape shape)
    {
        var (inputD, part) = (shape.Input.D / shape.Groups, shape.Output with { D = Math.Max(1, shape.Output.D / shape.Groups) });
        var parts = new EqualParts(shape.Groups);
        var each = shape with { Repeats = shape.Repeats * parts.Repeats };
        for (var g = 0; g < parts.Count; g++)
        {
            var read = site.Read(shape.Image, shape.Input with { D = inputD }) with { IsSlice = true, DepthOffset = g * inputD };
            var result = FeatureMap.Temporary(part, TensorSize.Bits(site.Output));
            site.Graph.Add(Operation(site, each, read, result, Fused(site)));
            site.Graph.Add(
                new NpuOperation(NpuKind.Pooling, site.Source)
                {
                    Input = result,
                    Output = Part(site, shape.Output, part) with { DepthOffset = g * part.D },
                    Repeats = each.Repeats,
                }
            );
        }
    }

    // The channels of each multiple are a batch, and transposed into each other.
    private static void Multiplied(OperatorSite site, ConvolutionShape shape)
    {
        var (multiplier, part, bits) = (
            shape.Output.D / Math.Max(1, shape.Input.D),
            shape.Output with
            {
                D = shape.Input.D,
            },
            TensorSize.Bits(site.Output)
        );
        var batches = NpuTensor.Temporary(part with { H = Rounding.Saturate((long)multiplier * part.H) }, bits);
        var parts = new EqualParts(multiplier);
        var each = shape with { Repeats = shape.Repeats * parts.Repeats };
        for (var m = 0; m < parts.Count; m++)
        {
            var target = new FeatureMap(batches, part) { IsSlice = true };
            site.Graph.Add(Operation(site, each, site.Read(shape.Image, shape.Input), target, Fused(site)));
        }

        TransposeFamily.Swapped(site, batches, AxisSwaps.Swaps([multiplier, part.H, part.W, part.D], [1, 2, 3, 0]), bits);
    }

    // Each position is an operation of its own.
    private static void Unrolled(OperatorSite site, ConvolutionShape shape)
    {
        var (area, single) = (shape.Window.Area, new Volume(1, 1, shape.Output.D));
        var read = site.Read(shape.Image, new Volume(area.H, area.W, shape.Input.D)) with { Full = shape.Input, IsSlice = true };
        var each = shape with { Window = shape.Window with { Stride = Extent.One }, Repeats = shape.Output.Area * shape.Repeats };
        site.Graph.Add(Operation(site, each, read, Part(site, shape.Output, single), Fused(site), sharesWeights: true));
    }

    private static FeatureMap Part(OperatorSite site, Volume whole, Volume part) =>
        new(site.Graph.Tensor(site.OutputIndex), whole, part) { IsSlice = true };

    private static NpuOperation Operation(
        OperatorSite site,
        ConvolutionShape shape,
        FeatureMap input,
        FeatureMap output,
        NpuActivation activation = NpuActivation.None,
        bool sharesWeights = false
    ) =>
        new(shape.Kind, site.Source)
        {
            Input = input,
            Output = output,
            Window = shape.Window,
            Weights = shape.Weights(input.Shape.D, output.Shape.D),
            SharesWeights = sharesWeights,
            Upscale = shape.Upscale,
            Activation = activation,
            Repeats = shape.Repeats,
        };

    private static NpuActivation Fused(OperatorSite site) =>
        site.Op.Options.Activation is 1 or 2 or 3 ? NpuActivation.Relu : NpuActivation.None;
}
