using System.Globalization;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Schema;
using CoreField = PerfSage.Core.Graphs.OptionField;
using ZooOptions = PerfSage.Zoo.Schema.OperatorOptions;

namespace PerfSage.Core.Tests.Operators;

public sealed class OptionsTests
{
    // The options of another operator, and those of a kind that no schema has yet.
    private static readonly OptionsKind[] Foreign = [OptionsKind.Reshape, (OptionsKind)200];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, OptionsCases.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Options_are_read_by_the_numbers_of_their_fields(int index)
    {
        var (code, _, expected, _) = OptionsCases.All[index];
        Assert.Equal($"{code}: {expected}", $"{code}: {Text(Read(code, OptionsCases.All[index].Options))}");
    }

    [Fact]
    public void Every_kind_whose_options_are_read_is_among_the_cases() =>
        Assert.Equal(
            OperatorCatalog.All.Where(kind => kind.Options is not null).Select(kind => kind.Code),
            OptionsCases.All.Select(c => (int)c.Code).Distinct().Order()
        );

    [Fact]
    public void Options_of_another_operator_are_none()
    {
        foreach (var (own, other) in OptionsCases.All.Zip(OptionsCases.All.Skip(1)).Where(pair => pair.First.Kind != pair.Second.Kind))
        {
            Assert.Equal("", Text(Read(own.Code, other.Options)));
            Assert.Equal("", Text(Read(other.Code, own.Options)));
        }

        var convolution = OptionsCases.All[0].Options;
        Assert.All(Foreign, kind => Assert.Equal("", Text(Read(BuiltinOperator.Conv2D, new ZooOptions(kind, convolution.Fields)))));
        Assert.Equal("", Text(Read(BuiltinOperator.Custom, convolution)));
    }

    [Fact]
    public void What_is_left_out_has_the_schemas_default()
    {
        Assert.Equal("padding 1", Text(Read(BuiltinOperator.Conv2D, new ZooOptions(OptionsKind.Conv2D))));
        var empty = new ZooOptions(OptionsKind.BidirectionalSequenceLstm);
        Assert.Equal("time-major 1", Text(Read(BuiltinOperator.BidirectionalSequenceLstm, empty)));
    }

    [Fact]
    public void Sizes_below_one_count_as_one()
    {
        var window = new OptionsCase(BuiltinOperator.MaxPool2D, OptionsKind.Pool2D, "padding 2", (byte)1, -2, 0, -7, 0);
        Assert.Equal(window.Expected, Text(Read(window.Code, window.Options)));
    }

    private static Graphs.OperatorOptions Read(BuiltinOperator code, ZooOptions options) =>
        Zoo.Read(g => g.Output(g.Unary(code, g.Input([1, 4, 4, 2]), options))).Operators.Single().Options;

    private static string Text(Graphs.OperatorOptions options) =>
        string.Join(
            ", ",
            CoreField
                .All.Where(field => field.Read(options) != field.Read(Graphs.OperatorOptions.None))
                .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Name} {field.Read(options)}"))
                .Concat(Text("dimensions", options.Dimensions))
        );

    private static IEnumerable<string> Text(string name, IReadOnlyList<int> numbers) =>
        numbers.Count > 0 ? [$"{name} {string.Join(' ', numbers)}"] : [];
}
