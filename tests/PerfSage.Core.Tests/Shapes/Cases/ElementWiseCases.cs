using PerfSage.Zoo.Schema;
using static PerfSage.Core.Tests.Shapes.Cases.Operand;

namespace PerfSage.Core.Tests.Shapes.Cases;

/// <summary>Operators that make an element of an element, or of one of each input.</summary>
internal static class ElementWiseCases
{
    private static readonly BuiltinOperator[] OfOne =
    [
        BuiltinOperator.Logistic,
        BuiltinOperator.Relu,
        BuiltinOperator.ReluN1To1,
        BuiltinOperator.Relu6,
        BuiltinOperator.Relu0To1,
        BuiltinOperator.Tanh,
        BuiltinOperator.LeakyRelu,
        BuiltinOperator.Elu,
        BuiltinOperator.HardSwish,
        BuiltinOperator.Gelu,
        BuiltinOperator.Floor,
        BuiltinOperator.Ceil,
        BuiltinOperator.Round,
        BuiltinOperator.Exp,
        BuiltinOperator.Log,
        BuiltinOperator.Neg,
        BuiltinOperator.Abs,
        BuiltinOperator.Sign,
        BuiltinOperator.Sin,
        BuiltinOperator.Cos,
        BuiltinOperator.Sqrt,
        BuiltinOperator.Rsqrt,
        BuiltinOperator.Square,
        BuiltinOperator.LogicalNot,
        BuiltinOperator.Softmax,
        BuiltinOperator.LogSoftmax,
        BuiltinOperator.L2Normalization,
        BuiltinOperator.LocalResponseNormalization,
        BuiltinOperator.Quantize,
        BuiltinOperator.Dequantize,
        BuiltinOperator.Cast,
        BuiltinOperator.FakeQuant,
        BuiltinOperator.Bucketize,
        BuiltinOperator.Imag,
        BuiltinOperator.Real,
        BuiltinOperator.ComplexAbs,
    ];

    private static readonly BuiltinOperator[] OfTwo =
    [
        BuiltinOperator.Add,
        BuiltinOperator.Sub,
        BuiltinOperator.Mul,
        BuiltinOperator.Div,
        BuiltinOperator.Maximum,
        BuiltinOperator.Minimum,
        BuiltinOperator.Pow,
        BuiltinOperator.FloorDiv,
        BuiltinOperator.FloorMod,
        BuiltinOperator.SquaredDifference,
        BuiltinOperator.Atan2,
        BuiltinOperator.Less,
        BuiltinOperator.LessEqual,
        BuiltinOperator.Greater,
        BuiltinOperator.GreaterEqual,
        BuiltinOperator.Equal,
        BuiltinOperator.NotEqual,
        BuiltinOperator.LogicalAnd,
        BuiltinOperator.LogicalOr,
        BuiltinOperator.BitwiseXor,
        BuiltinOperator.RightShift,
    ];

    public static IReadOnlyList<ShapeCase> All { get; } =
    [
        .. OfOne.Select(code => new ShapeCase(code, [Of(2, 6, 4)], [2, 6, 4])),
        .. OfTwo.Select(code => new ShapeCase(code, [Of(2, 1, 4), Of(6, 1)], [2, 6, 4])),
        new(BuiltinOperator.AddN, [Of(2, 6), Of(2, 6), Of(2, 6)], [2, 6]),
        new(BuiltinOperator.Prelu, [Of(2, 6, 4), Of(1, 4)], [2, 6, 4]),
        new(BuiltinOperator.Select, [Of(2), Of(2, 6), Of(2, 6)], [2, 6]),
        new(BuiltinOperator.SelectV2, [Of(2, 1, 1), Of(6, 1), Of(4)], [2, 6, 4]),
    ];
}
