using PerfSage.Core.TfLite;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;
using ZooTensor = PerfSage.Zoo.Building.Tensor;

namespace PerfSage.Core.Tests.Golden;

/// <summary>The golden models have every operator kind for which the program does something of its own.</summary>
public sealed class KindTests
{
    // Nothing in the program knows it: it is an element-wise pass like any other.
    private const BuiltinOperator Usual = BuiltinOperator.Floor;

    private static readonly BuiltinOperator[] Special =
    [
        .. Builtins().Where(code => Array.Exists(Probes, p => p(code) is { } features && !features.SequenceEqual(p(Usual)!))),
    ];

    // One operator of a kind, in each of the shapes that tell kinds apart, as features; null if the kind needs more operands.
    private static Func<BuiltinOperator, IEnumerable<float>?>[] Probes =>
        [
            code => Features(code, TensorType.Int8, (g, x) => [x]),
            code => Features(code, TensorType.Int8, (g, x) => [x, g.Input(x.Shape)]),
            code => Features(code, TensorType.Int8, (g, x) => [x, g.Weights(32, 3, 2, 16), g.Input([1, 5, 4, 16])]),
            code => Features(code, TensorType.Int8, (g, x) => [x, g.Weights(2, 3, 2, 16, 32), g.Input([1, 2, 5, 4, 16])]),
            code => Features(code, TensorType.Int16, (g, x) => [x, g.Weights(32, 16), g.Weights(16, 8)]),
        ];

    [Fact]
    public void Every_kind_that_is_treated_in_its_own_way_is_in_a_model()
    {
        var covered = GoldenModels.All.SelectMany(model => TfLiteReader.Read(model.ToBytes()).Operators).Select(op => op.Code).ToHashSet();
        Assert.Empty(Special.Select(code => (int)code).Except(covered).Select(code => (BuiltinOperator)code));
    }

    [Fact]
    public void Kinds_of_all_sorts_are_treated_in_their_own_way()
    {
        BuiltinOperator[] some =
        [
            BuiltinOperator.Conv2D,
            BuiltinOperator.TransposeConv,
            BuiltinOperator.Reshape,
            BuiltinOperator.Concatenation,
            BuiltinOperator.Quantize,
            BuiltinOperator.Conv3DTranspose,
        ];
        Assert.All(some, code => Assert.Contains(code, Special));
        Assert.DoesNotContain(BuiltinOperator.Ceil, Special);
    }

    private static IEnumerable<BuiltinOperator> Builtins() =>
        Enum.GetValues<BuiltinOperator>().Where(code => code != BuiltinOperator.Custom);

    private static IReadOnlyList<float>? Features(
        BuiltinOperator code,
        TensorType type,
        Func<GraphBuilder, ZooTensor, IReadOnlyList<ZooTensor>> operands
    )
    {
        var model = new ModelBuilder(activationType: type);
        var x = model.Main.Input([1, 9, 7, 16]);
        model.Main.Output(model.Main.Operator(code, operands(model.Main, x), [1, 5, 4, 32]));
        var graph = TfLiteReader.Read(model.ToBytes());
        var op = graph.Operators.Single();
        return op.Kind.Required.With(op.Options).MissingInput(op) is null ? new NamedColumns(graph).Nodes : null;
    }
}
