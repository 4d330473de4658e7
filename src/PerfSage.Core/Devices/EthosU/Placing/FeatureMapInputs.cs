using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>Which operands of an operator are feature maps: the first one, but for the kinds in these lists.</summary>
internal static class FeatureMapInputs
{
    private static readonly OperatorKind[] Pairs =
    [
        Arithmetic.Add,
        Arithmetic.Sub,
        Arithmetic.Mul,
        Arithmetic.Div,
        Arithmetic.SquaredDifference,
        MatrixProducts.BatchMatMul,
        Comparisons.Equal,
        Comparisons.NotEqual,
        Comparisons.Greater,
        Comparisons.GreaterEqual,
        Comparisons.Less,
        Comparisons.LessEqual,
        Logic.LogicalAnd,
        Logic.LogicalOr,
        Gathers.Gather,
        Gathers.ScatterNd,
    ];

    private static readonly OperatorKind[] Variadic = [Parts.Concatenation, Parts.Pack, Arithmetic.Maximum, Arithmetic.Minimum];

    private static readonly (OperatorKind Kind, Range Operands)[] Rows =
    [
        .. Pairs.Select(kind => (kind, ..2)),
        .. Variadic.Select(kind => (kind, Range.All)),
        (Convolutions.TransposeConv, 2..3),
        (Parts.Split, 1..2),
        (Comparisons.Select, 1..3),
        (Comparisons.SelectV2, 1..3),
    ];

    private static readonly Dictionary<int, Range> ByCode = Rows.ToDictionary(row => row.Kind.Code, row => row.Operands);

    public static IReadOnlyList<TensorInfo> Of(OperatorInfo op) =>
        [.. op.Inputs.Take(ByCode.GetValueOrDefault(op.Code, ..1)).OfType<TensorInfo>()];
}
