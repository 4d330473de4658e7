using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Zoo.Schema;
using TensorType = PerfSage.Core.Graphs.TensorType;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

/// <summary>What the compiler publishes of all kinds, and of which kinds it does not hold.</summary>
public sealed class PlacementKindTests
{
    private static readonly OperatorKind[] WithFilters =
    [
        Convolutions.Conv2D,
        Convolutions.DepthwiseConv2D,
        Convolutions.TransposeConv,
        MatrixProducts.FullyConnected,
    ];

    private static readonly OperatorKind[] Unscaled =
    [
        Reductions.ArgMax,
        Views.ExpandDims,
        Moves.MirrorPad,
        Moves.Pad,
        Moves.PadV2,
        Conversions.Quantize,
        Moves.Transpose,
        Gathers.Gather,
        Reductions.ReduceAll,
        Reductions.ReduceAny,
        Gathers.ScatterNd,
        Comparisons.Select,
        Comparisons.SelectV2,
    ];

    private static readonly OperatorKind[] In32Bit =
    [
        Arithmetic.Add,
        Arithmetic.Sub,
        Arithmetic.Mul,
        UnaryFunctions.Neg,
        Reductions.Sum,
        Moves.Transpose,
        Moves.MirrorPad,
        Views.Reshape,
        Views.Squeeze,
        Views.ExpandDims,
        MatrixProducts.FullyConnected,
        MatrixProducts.BatchMatMul,
        Reductions.ArgMax,
    ];

    private static readonly OperatorKind[] PassingZeroPoints =
    [
        Pooling.AveragePool2D,
        Resizes.ResizeBilinear,
        Resizes.ResizeNearestNeighbor,
        Recurrent.UnidirectionalSequenceLstm,
    ];

    public static TheoryData<string, bool> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, bool>();
            foreach (var (generation, rows) in Tables())
            {
                Array.ForEach(rows, row => kinds.Add(row.Kind.Name, generation == EthosUGeneration.U85));
            }

            return kinds;
        }
    }

    [Fact]
    public void Every_other_kind_is_on_the_host()
    {
        Assert.Equal(52, EthosU55Table.Rows.Length);
        Assert.Equal(70, EthosU85Table.Rows.Length);
        foreach (var (generation, rows) in Tables())
        {
            var placed = OperatorCatalog.All.Where(kind =>
                Reason(generation, Bare(kind)) is not ("no operator of the NPU" or "a custom operator")
            );
            Assert.Equal(rows.Select(row => row.Kind.Code).Order(), placed.Select(kind => kind.Code));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_usual_one_is_on_the_NPU(string kind, bool isU85) => Assert.Null(Reason(kind, isU85, op => op));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Real_numbers_are_on_the_host(string kind, bool isU85) =>
        Assert.StartsWith("feature maps that are not int8", Reason(kind, isU85, op => Changes.Types(op, TensorType.Float32)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_has_no_scales_is_on_the_host_but_for_some(string kind, bool isU85) =>
        Assert.Equal(Has(Unscaled, kind) ? null : "tensors that are not quantized", Reason(kind, isU85, Changes.Unscaled));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_has_no_zero_points_is_not_quantized(string kind, bool isU85) =>
        Assert.Equal(Has(Unscaled, kind) ? null : "tensors that are not quantized", Reason(kind, isU85, Changes.WithoutZeroPoints));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Scales_are_positive_where_there_must_be_some(string kind, bool isU85) =>
        Assert.Equal(Has(Unscaled, kind) ? null : "a scale that is not a positive number", Reason(kind, isU85, Changes.WithNegativeScales));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Scales_per_channel_are_for_filters_only(string kind, bool isU85) =>
        Assert.Equal(Has(WithFilters, kind) ? null : "quantization per channel", Reason(kind, isU85, Changes.PerChannel));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Zero_points_of_pools_and_resizes_do_not_matter(string kind, bool isU85)
    {
        var doesMatter = !Has(PassingZeroPoints, kind) && !(isU85 && kind == Arithmetic.Div.Name);
        var reason = Reason(kind, isU85, op => Changes.ZeroPoint(op, TensorType.UInt8, -5));
        Assert.Equal(doesMatter, reason == "a zero point that the NPU cannot subtract");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_the_batch_may_be_open(string kind, bool isU85) =>
        Assert.Equal("open dimensions other than the batch", Reason(kind, isU85, Changes.Open));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Tensors_have_shapes(string kind, bool isU85) =>
        Assert.Equal("a tensor without a shape", Reason(kind, isU85, Changes.WithoutShape));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_Ethos_U55_takes_few_kinds_with_32_bits(string kind, bool isU85)
    {
        var reason = Reason(kind, isU85, op => Changes.Types(op, TensorType.Int32));
        Assert.Equal(!isU85 && !Has(In32Bit, kind), reason == "32-bit feature maps");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_Ethos_U55_takes_64_bits_only_as_an_index(string kind, bool isU85)
    {
        var reason = Reason(kind, isU85, op => Changes.Types(op, TensorType.Int64));
        Assert.Equal(!isU85 && kind != Reductions.ArgMax.Name, reason == "64-bit feature maps");
    }

    [Fact]
    public void An_index_may_have_64_bits() =>
        Assert.Null(
            Reason(
                Reductions.ArgMax.Name,
                false,
                op => op with { Outputs = [.. op.Outputs.Select(t => t with { Type = TensorType.Int64 })] }
            )
        );

    private static IEnumerable<(EthosUGeneration, (OperatorKind Kind, Constraint[])[])> Tables() =>
        [(EthosUGeneration.U55, EthosU55Table.Rows), (EthosUGeneration.U85, EthosU85Table.Rows)];

    private static string? Reason(string kind, bool isU85, Func<OperatorInfo, OperatorInfo> change)
    {
        var code = (BuiltinOperator)OperatorCatalog.All.Single(k => k.Name == kind).Code;
        var model = Placed.WithLast(Placed.Read(KindModels.All[code]), change);
        return Placed.Reasons(isU85 ? EthosUGeneration.U85 : EthosUGeneration.U55, model)[^1];
    }

    private static string? Reason(EthosUGeneration generation, OperatorInfo op) =>
        Placed.Reasons(generation, new ModelGraph("", 0, [new Subgraph("", [], [], [], [op])])).Single();

    private static OperatorInfo Bare(OperatorKind kind) => new(kind, [], [], [], [], Graphs.OperatorOptions.None);

    private static bool Has(OperatorKind[] kinds, string name) => Array.Exists(kinds, kind => kind.Name == name);
}
