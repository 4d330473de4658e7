using PerfSage.Core.Graphs;

namespace PerfSage.Core.Roofline;

/// <summary>Operators that are several element-wise passes, with 32-bit numbers between them.</summary>
internal static class WideLowering
{
    public const int Bits = 32;

    // Normalise the sum, then three Newton iterations for its reciprocal, on one number per row; half of them read two tensors.
    private const int SoftmaxRowPasses = 12;
    private const int SoftmaxTableBytes = 1024;

    /// <summary>One pass with a single number as its second operand.</summary>
    public static LoweredOperator Wide(OperatorInfo op, TensorInfo input, TensorInfo output) => Lowering.ElementWise(op, input, output) with
    {
        Bits = Bits,
        OutputBits = Bits,
        Inputs = 1,
        OutputKind = OutputKind.Wide,
        Activation = ActivationKind.None,
        IsScalar = true,
        ReadsConstant = false,
    };

    /// <summary>Subtracts the largest, looks up exponentials, sums them, and multiplies by the sum's reciprocal.</summary>
    public static LoweredOperator[] Softmax(OperatorInfo op, TensorInfo input)
    {
        var wide = Wide(op, input, input);
        var rows = wide.Output with { D = 1 };
        return
        [
            ReductionLowering.Maximum(op, input) with { IsLast = false },
            wide with
            {
                Bits = Lowering.Bits(input),
                Inputs = 2,
                OutputKind = OutputKind.AddSub,
                Activation = ActivationKind.Table,
                IsScalar = false,
                TableBytes = SoftmaxTableBytes,
                IsLast = false,
            },
            wide with { IsFirst = false, IsLast = false },
            wide with { IsFirst = false, IsLast = false },
            wide with { Input = rows, Output = rows, Repeats = wide.Repeats * SoftmaxRowPasses, IsFirst = false, IsLast = false },
            wide with { Input = rows, Output = rows, Repeats = wide.Repeats * SoftmaxRowPasses, Inputs = 2, IsScalar = false, IsFirst = false, IsLast = false },
            wide with { Inputs = 2, IsScalar = false, IsFirst = false, IsLast = false },
            wide with { OutputBits = Lowering.Bits(input), IsFirst = false },
        ];
    }

    /// <summary>The larger of the input, rescaled where it must be, and the input times alpha.</summary>
    public static LoweredOperator[] Prelu(OperatorInfo op, TensorInfo input, TensorInfo output)
    {
        var times = Lowering.ElementWise(op, input, output) with { OutputKind = OutputKind.Mul };
        var isSameScale = input.Quantization.Scale.Equals(output.Quantization.Scale) && input.Quantization.ZeroPoint == output.Quantization.ZeroPoint;
        var larger = times with { Inputs = 2, OutputKind = OutputKind.Other, ReadsConstant = false, IsScalar = false, IsFirst = isSameScale };
        return isSameScale
            ? [times with { IsLast = false }, larger]
            : [times with { IsLast = false }, times with { ReadsConstant = false, IsScalar = true, IsLast = false }, larger];
    }

    /// <summary>Widens and scales both inputs, subtracts, squares, and scales back.</summary>
    public static LoweredOperator[] SquaredDifference(OperatorInfo op, TensorInfo input, TensorInfo output)
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
}
