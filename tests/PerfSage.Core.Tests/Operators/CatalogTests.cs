using PerfSage.Core.Analysis;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Schema;
using OperatorOptions = PerfSage.Core.Graphs.OperatorOptions;

namespace PerfSage.Core.Tests.Operators;

public sealed class CatalogTests
{
    private static readonly string[] Schema = SchemaFile.Lines("BuiltinOperator");

    [Fact]
    public void Every_operator_of_the_schema_has_its_code_and_name() =>
        Assert.Equal(Schema, OperatorCatalog.All.Select(kind => $"{kind.Code} {kind.Name}"));

    [Fact]
    public void Names_are_unique() => Assert.Distinct(OperatorCatalog.All.Select(kind => kind.Name), StringComparer.Ordinal);

    [Fact]
    public void The_models_of_the_tests_use_the_same_codes() =>
        Assert.Equal(
            Schema.Select(line => line.Replace("_", "", StringComparison.Ordinal)),
            Enum.GetValues<BuiltinOperator>().Select(code => $"{(int)code} {code.ToString().ToUpperInvariant()}")
        );

    [Fact]
    public void Options_have_the_numbers_and_names_of_the_schema() =>
        Assert.Equal(
            SchemaFile.Lines("BuiltinOptions"),
            Enum.GetValues<BuiltinOptionsType>().Except([BuiltinOptionsType.None]).Select(type => $"{(int)type} {type}Options")
        );

    [Fact]
    public void No_operator_of_a_model_is_called_by_its_number()
    {
        var model = Zoo.Read(g =>
        {
            var x = g.Input([1, 4]);
            g.Output(Enum.GetValues<BuiltinOperator>().Select(code => g.Unary(code, x)));
        });
        Assert.Equal(Schema, model.Operators.Select(op => $"{op.Code} {op.Name}"));
    }

    [Fact]
    public void A_code_that_the_schema_has_not_is_called_by_it()
    {
        Assert.Equal("BUILTIN_9999", OperatorCatalog.Of(9999).Name);
        Assert.Equal("BUILTIN_-1", OperatorCatalog.Of(-1).Name);
    }

    [Fact]
    public void Features_number_the_kinds_by_code()
    {
        var indices = OperatorCatalog.All.Select(kind => OperatorKinds.IndexOf(Of(kind))).ToArray();
        Assert.Equal(OperatorCatalog.All.Select(kind => kind == Opaque.Custom ? 0 : kind.Code + 1), indices);
        Assert.Equal(OperatorCatalog.All.Select(kind => kind.Name), FeatureSchema.Kinds.Skip(1));
    }

    [Fact]
    public void A_kind_brings_what_the_analysis_asks_for()
    {
        var op = Of(new OperatorKind(9999, "NEW") { Macs = op => 7 * op.Inputs.Length, Constants = ConstantNames.WithBias(4) });
        Assert.Equal((0L, 0, "NEW"), (MacCounter.Count(op), OperatorKinds.IndexOf(op), op.Name));
        Assert.Equal(14, MacCounter.Count(op with { Inputs = [null, null] }));
        Assert.Equal(["constant", "weights", "bias"], new[] { 0, 1, 4 }.Select(op.Kind.Constants.Of));
    }

    private static OperatorInfo Of(OperatorKind kind) => new(kind, [], [], [], [], OperatorOptions.None);
}
