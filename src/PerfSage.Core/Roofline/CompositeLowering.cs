using PerfSage.Core.Graphs;

namespace PerfSage.Core.Roofline;

/// <summary>Operators that an NPU runs as other ones, or as several. Source: the graph optimiser of the Vela compiler 3.10.</summary>
internal static class CompositeLowering
{
    private const int WideBits = 32;

    // Normalise the sum, then three Newton iterations for its reciprocal, on one number per row.
    private const int SoftmaxRowPasses = 24;
    private const int SoftmaxTableBytes = 1024;
    private const int TallestKernel = 64;
    private const int LargestKernel = 4096;
    private const int BrickDepth = 16;

    /// <returns>Null for operators that are one element-wise pass.</returns>
    public static LoweredOperator[]? Lower(OperatorInfo op, TensorInfo input, TensorInfo output) => op.Name switch
    {
        "SOFTMAX" or "LOG_SOFTMAX" => Softmax(op, input),
        "CONCATENATION" or "PACK" => Concatenate(op),
        "SPLIT" or "SPLIT_V" or "SLICE" or "STRIDED_SLICE" or "UNPACK" => Array.ConvertAll(op.Outputs, o => Move(op, Volume.Of(o), o)),
        "QUANTIZE" or "DEQUANTIZE" or "CAST" or "RELU" or "RELU6" or "RELU_N1_TO_1" or "RELU_0_TO_1" => [Lowering.Pool(op, input, output, 1, 1) with { StrideH = 1, StrideW = 1, Input = Volume.Of(output) }],
        "PAD" or "PADV2" => Pad(op, Volume.Of(input), Volume.Of(output), output),
        "MEAN" => Mean(op, input, output),
"TRANSPOSE" => [Move(op, Volume.Of(output), output) with { ReadsChannelLast = true, WritesChannelLast = true }],
        "ARG_MAX" or "ARG_MIN" => ArgMax(op, input),
        "SUM" or "REDUCE_MAX" or "REDUCE_MIN" => [Reduce(op, input, output, BlockKind.Pooling)],
        "RESIZE_BILINEAR" or "RESIZE_NEAREST_NEIGHBOR" => Resize(op, input, output),
        "PRELU" => Prelu(op, input, output),
        "SQUARED_DIFFERENCE" => SquaredDifference(op, input, output),
        _ when ActivationClassifier.Of(op) == ActivationKind.Table && op.Activations.Count() == 1 =>
            [Lowering.ElementWise(op, input, output) with { OutputKind = OutputKind.AddSub, IsScalar = true, ReadsConstant = false }],
        _ => null,
    };

    private static LoweredOperator[] Softmax(OperatorInfo op, TensorInfo input)
    {
        var wide = Wide(op, input, input);
        var rows = wide.Output with { D = 1 };
        return
        [
            Flat(op, input) with { IsLast = false },
            wide with { Bits = Lowering.Bits(input), Inputs = 2, OutputKind = OutputKind.AddSub, Activation = ActivationKind.Table, IsScalar = false, TableBytes = SoftmaxTableBytes, IsLast = false },
            wide with { IsFirst = false, IsLast = false },
            wide with { IsFirst = false, IsLast = false },
            wide with { Input = rows, Output = rows, Repeats = wide.Repeats * SoftmaxRowPasses / 2, IsFirst = false, IsLast = false },
            wide with { Input = rows, Output = rows, Repeats = wide.Repeats * SoftmaxRowPasses / 2, Inputs = 2, IsScalar = false, IsFirst = false, IsLast = false },
            wide with { Inputs = 2, IsScalar = false, IsFirst = false, IsLast = false },
            wide with { OutputBits = Lowering.Bits(input), IsFirst = false },
        ];
    }

    private static LoweredOperator[] Concatenate(OperatorInfo op)
    {
        var channels = op.Options.Axis is -1 || op.Options.Axis == op.Outputs[0].Rank - 1;
        var isAligned = !channels || op.Inputs.OfType<TensorInfo>().SkipLast(1).All(t => t.FromLast(0) % BrickDepth == 0);
        return [.. op.Activations.Select(t => Move(op, Volume.Of(t), t) with { WritesChannelLast = !isAligned })];
    }

    // Tags the values with their channel, takes the largest, and reads the tag off it.
    private static LoweredOperator[] ArgMax(OperatorInfo op, TensorInfo input)
    {
        var all = Move(op, Volume.Of(input), input) with { Kind = BlockKind.Depthwise, OutputBits = 16, IsLast = false };
        var maximum = Flat(op, input) with { Bits = 16, OutputBits = 16, IsFirst = false, IsLast = false };
        return [all, maximum, Move(op, maximum.Output, input) with { Kind = BlockKind.Depthwise, Bits = 16, OutputBits = WideBits, IsFirst = false }];
    }

    // The largest over the channels, which lie along the width for that.
    private static LoweredOperator Flat(OperatorInfo op, TensorInfo input)
    {
        var (rows, depth) = ((int)Math.Min(int.MaxValue, Volume.Of(input).Area), input.FromLast(0));
        return Lowering.Pool(op, input, input, 1, depth) with
        {
            Input = new Volume(rows, depth, 1), Output = new Volume(rows, 1, 1), StrideH = 1, StrideW = 1, OutputKind = OutputKind.MaxPool, ReadsChannelLast = true,
        };
    }

    // Whatever only moves bytes is an average over one element.
    private static LoweredOperator Move(OperatorInfo op, Volume volume, TensorInfo tensor) =>
        Lowering.Pool(op, tensor, tensor, 1, 1) with { Input = volume, Output = volume, StrideH = 1, StrideW = 1 };

    private static LoweredOperator[] Pad(OperatorInfo op, Volume inner, Volume outer, TensorInfo output)
    {
        Volume[] parts =
        [
            inner,
            outer with { H = (outer.H - inner.H + 1) / 2 },
            outer with { H = (outer.H - inner.H) / 2 },
            inner with { W = (outer.W - inner.W + 1) / 2 },
            inner with { W = (outer.W - inner.W) / 2 },
        ];
        return [.. parts.Where(p => p.Elements > 0).Select((p, i) => i == 0
            ? Move(op, p, output)
            : Move(op, p, output) with { IsFirst = false, Inputs = 0, ReadsConstant = true })];
    }

    private static LoweredOperator[] Mean(OperatorInfo op, TensorInfo input, TensorInfo output)
    {
        var sum = Reduce(op, input, output, BlockKind.Depthwise) with { OutputBits = WideBits, IsLast = false };
        if (sum.KernelH > TallestKernel && sum.KernelH * sum.KernelW <= LargestKernel)
        {
            var taps = sum.KernelH * sum.KernelW;
            sum = sum with { Input = new Volume(1, taps, sum.Input.D), KernelH = 1, KernelW = taps, AreaH = 1, AreaW = taps };
        }

        return [sum, Wide(op, output, output) with { Input = sum.Output, Output = sum.Output, Repeats = 1, OutputBits = Lowering.Bits(output), IsFirst = false }];
    }

    private static LoweredOperator Reduce(OperatorInfo op, TensorInfo input, TensorInfo output, BlockKind kind)
    {
        var ratio = input.Elements / Math.Max(1, output.Elements);
        var spatial = input.FromLast(0) == output.FromLast(0) && ratio == (long)input.FromLast(2) * input.FromLast(1);
        var (kernelH, kernelW) = spatial ? (input.FromLast(2), input.FromLast(1)) : (1, (int)Math.Clamp(ratio, 1, int.MaxValue));
        var pooled = new Volume(1, (int)Math.Clamp(output.Elements / Math.Max(1, output.FromLast(0)), 1, int.MaxValue), output.FromLast(0));
        return Lowering.Pool(op, input, output, kernelH, kernelW) with { Kind = kind, Output = pooled, StrideH = 1, StrideW = 1, Repeats = 1 };
    }

    // Doubles the size until it is reached; bilinear ones smooth at the last step.
    private static LoweredOperator[] Resize(OperatorInfo op, TensorInfo input, TensorInfo output)
    {
        var (from, to) = (Volume.Of(input), Volume.Of(output));
        var scale = Math.Max(1, Math.Max(to.H / Math.Max(1, from.H), to.W / Math.Max(1, from.W)));
        var passes = new List<LoweredOperator>();
        for (var step = 2; step <= scale; step *= 2)
        {
            var isLast = step * 2 > scale;
            var kernel = isLast && op.Name == "RESIZE_BILINEAR" ? step : 1;
            var next = isLast ? to : new Volume(from.H * 2, from.W * 2, from.D);
            passes.Add(Lowering.Pool(op, input, output, kernel, kernel) with
            {
                Input = from, Output = next, StrideH = 1, StrideW = 1, Upscale = 2, IsNearest = true, IsFirst = passes.Count == 0, IsLast = isLast,
            });
            from = next;
        }

        return passes.Count > 0 ? [.. passes] : [Move(op, to, output)];
    }

    // The larger of the input, rescaled where it must be, and the input times alpha.
    private static LoweredOperator[] Prelu(OperatorInfo op, TensorInfo input, TensorInfo output)
    {
        var times = Lowering.ElementWise(op, input, output) with { OutputKind = OutputKind.Mul };
        var isSameScale = input.Quantization.Scale.Equals(output.Quantization.Scale) && input.Quantization.ZeroPoint == output.Quantization.ZeroPoint;
        var larger = times with { Inputs = 2, OutputKind = OutputKind.Other, ReadsConstant = false, IsScalar = false, IsFirst = isSameScale };
        return isSameScale
            ? [times with { IsLast = false }, larger]
            : [times with { IsLast = false }, times with { ReadsConstant = false, IsScalar = true, IsLast = false }, larger];
    }

    private static LoweredOperator[] SquaredDifference(OperatorInfo op, TensorInfo input, TensorInfo output)
    {
        var wide = Wide(op, input, output);
        return
        [
            wide with { Bits = Lowering.Bits(input), OutputKind = OutputKind.Other, Repeats = wide.Repeats * 2, IsLast = false },
            wide with { Repeats = wide.Repeats * 2, IsFirst = false, IsLast = false },
            wide with { Inputs = 2, IsScalar = false, Repeats = wide.Repeats * 2, IsFirst = false, IsLast = false },
            wide with { OutputBits = Lowering.Bits(output), IsFirst = false },
        ];
    }

    private static LoweredOperator Wide(OperatorInfo op, TensorInfo input, TensorInfo output) => Lowering.ElementWise(op, input, output) with
    {
        Bits = WideBits, OutputBits = WideBits, Inputs = 1, OutputKind = OutputKind.Wide, Activation = ActivationKind.None, IsScalar = true, ReadsConstant = false,
    };
}
