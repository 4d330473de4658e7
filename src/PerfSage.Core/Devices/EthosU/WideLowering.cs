using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Operators that are several element-wise passes, most of them with 32-bit numbers between them.</summary>
internal static class WideLowering
{
    public const int Bits = 32;

    // Normalise the sum, then three Newton iterations for its reciprocal, on one number per row; half of them read two tensors.
    private const int SoftmaxRowPasses = 12;
    private const int SoftmaxTableBytes = 1024;

    /// <summary>One pass with a single number as its second operand.</summary>
    public static LoweredOperator Wide(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        Lowering.ElementWise(op, input, output) with
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
        var inner = wide with { ReadsInput = false };
        var rows = wide.Output with { D = 1 };
        var row = inner with { Input = rows, Output = rows, Repeats = wide.Repeats * SoftmaxRowPasses };
        return LoweredOperator.Chain(
            ReductionLowering.Maximum(op, input),
            wide with
            {
                Bits = Lowering.Bits(input),
                Inputs = 2,
                OutputKind = OutputKind.AddSub,
                Activation = ActivationKind.Table,
                IsScalar = false,
                TableBytes = SoftmaxTableBytes,
            },
            inner,
            inner,
            row,
            row with
            {
                Inputs = 2,
                IsScalar = false,
            },
            inner with
            {
                Inputs = 2,
                IsScalar = false,
            },
            inner with
            {
                OutputBits = Lowering.Bits(input),
            }
        );
    }

    /// <summary>The larger of the input, rescaled where it must be, and the input times alpha.</summary>
    public static LoweredOperator[] Prelu(OperatorInfo op, TensorInfo input, TensorInfo output)
    {
        var times = Lowering.ElementWise(op, input, output) with { OutputKind = OutputKind.Mul };
        var isSameScale = input.Quantization.IsSameScale(output.Quantization);
        var larger = times with
        {
            Inputs = 2,
            OutputKind = OutputKind.Other,
            ReadsConstant = false,
            IsScalar = false,
            ReadsInput = isSameScale,
        };
        return isSameScale
            ? LoweredOperator.Chain(times, larger)
            : LoweredOperator.Chain(times, times with { ReadsConstant = false, IsScalar = true }, larger);
    }

    /// <summary>Widens and scales both inputs, subtracts, squares, and scales back.</summary>
    public static LoweredOperator[] SquaredDifference(OperatorInfo op, TensorInfo input, TensorInfo output)
    {
        var wide = Wide(op, input, output);
        var both = wide with { Repeats = wide.Repeats * 2 };
        return LoweredOperator.Chain(
            both with
            {
                Bits = Lowering.Bits(input),
                OutputKind = OutputKind.Other,
            },
            both with
            {
                ReadsInput = false,
            },
            both with
            {
                Inputs = 2,
                IsScalar = false,
                ReadsInput = false,
            },
            wide with
            {
                OutputBits = Lowering.Bits(output),
                ReadsInput = false,
            }
        );
    }
}
