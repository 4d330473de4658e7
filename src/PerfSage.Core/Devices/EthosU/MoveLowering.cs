using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Operators that only move bytes. The NPU does that as averages over one element.</summary>
internal static class MoveLowering
{
    public static LoweredOperator Move(OperatorInfo op, Volume volume, TensorInfo tensor) =>
        Convert(op, tensor, tensor) with
        {
            Input = volume,
            Output = volume,
        };

    /// <summary>Writes another type, scale or range than it reads.</summary>
    public static LoweredOperator Convert(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        ConvolutionLowering.Pool(op, input, output, Extent.One) with
        {
            Input = Volume.Of(output),
        };

    /// <summary>Copies each part of the input to an output.</summary>
    public static LoweredOperator[] Slice(OperatorInfo op) => Array.ConvertAll(op.Outputs, part => Move(op, Volume.Of(part), part));

    /// <summary>Moved as one run of bytes, whatever the shape.</summary>
    public static LoweredOperator[] Copy(OperatorInfo op, TensorInfo output)
    {
        var run = new Volume(1, Saturate(CeilDiv(output.Elements, EthosUAccelerator.BrickDepth)), EthosUAccelerator.BrickDepth);
        return
        [
            Lowering.ElementWise(op, output, output) with
            {
                Input = run,
                Output = run,
                Repeats = 1,
                Inputs = 1,
                ReadsConstant = false,
                OutputKind = OutputKind.Other,
            },
        ];
    }

    public static LoweredOperator[] Transpose(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        [Move(op, Volume.Of(output), output) with { ReadsChannelLast = true, WritesChannelLast = true }];

    /// <summary>Copies each part to its place. Channels that do not start at a brick make the whole output channel-last.</summary>
    public static LoweredOperator[] Concatenate(OperatorInfo op)
    {
        var channels = op.Options.Axis is -1 || op.Options.Axis == op.Outputs[0].Rank - 1;
        var isAligned = !channels || op.Inputs.OfType<TensorInfo>().SkipLast(1).All(t => t.FromLast(0) % EthosUAccelerator.BrickDepth == 0);
        return [.. op.Activations.Select(t => Move(op, Volume.Of(t), t) with { WritesChannelLast = !isAligned })];
    }

    /// <summary>Copies the middle, and constants to each border.</summary>
    public static LoweredOperator[] Pad(OperatorInfo op, TensorInfo input, TensorInfo output)
    {
        var (inner, outer) = (Volume.Of(input), Volume.Of(output));
        Volume[] parts =
        [
            inner,
            outer with
            {
                H = (outer.H - inner.H + 1) / 2,
            },
            outer with
            {
                H = (outer.H - inner.H) / 2,
            },
            inner with
            {
                W = (outer.W - inner.W + 1) / 2,
            },
            inner with
            {
                W = (outer.W - inner.W) / 2,
            },
        ];
        return
        [
            .. parts
                .Where(p => p.Elements > 0)
                .Select(
                    (p, i) =>
                        i == 0 ? Move(op, p, output) : Move(op, p, output) with { ReadsInput = false, Inputs = 0, ReadsConstant = true }
                ),
        ];
    }

    public static LoweredOperator[] ResizeBilinear(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        Resize(op, input, output, smooths: true);

    public static LoweredOperator[] ResizeNearest(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        Resize(op, input, output, smooths: false);

    /// <summary>Doubles the size until it is reached; bilinear ones smooth at the last step.</summary>
    private static LoweredOperator[] Resize(OperatorInfo op, TensorInfo input, TensorInfo output, bool smooths)
    {
        var (from, to) = (Volume.Of(input), Volume.Of(output));
        var scale = Math.Max(1, Math.Max(to.H / Math.Max(1, from.H), to.W / Math.Max(1, from.W)));
        var passes = new List<LoweredOperator>();
        for (var step = 2L; step <= scale; step *= 2)
        {
            var isLast = step * 2 > scale;
            var kernel = isLast && smooths ? new Extent((int)step, (int)step) : Extent.One;
            var next = isLast ? to : new Volume(Rounding.Saturate(2L * from.H), Rounding.Saturate(2L * from.W), from.D);
            passes.Add(
                ConvolutionLowering.Pool(op, input, output, kernel) with
                {
                    Input = from,
                    Output = next,
                    Upscale = 2,
                    IsNearest = true,
                    ReadsInput = passes.Count == 0,
                }
            );
            from = next;
        }

        return passes.Count > 0 ? LoweredOperator.Chain([.. passes]) : [Move(op, to, output)];
    }
}
