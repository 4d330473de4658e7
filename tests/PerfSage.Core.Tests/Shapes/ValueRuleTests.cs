using System.Globalization;
using PerfSage.Core.Shapes;
using PerfSage.Core.Tests.Shapes.Cases;

namespace PerfSage.Core.Tests.Shapes;

public sealed class ValueRuleTests
{
    // With the number of the case, since a kind may have several.
    public static TheoryData<string> Known => [.. ValueCases.All.Select((c, i) => $"{i} {c.Code}")];

    public static TheoryData<string> Unknown => [.. ValueCases.Unknown.Select((c, i) => $"{i} {c.Code}")];

    [Theory]
    [MemberData(nameof(Known))]
    public void Numbers_are_those_that_kernels_make(string name)
    {
        var one = ValueCases.All[Number(name)];
        Assert.Equal(one.Outputs.Select(o => string.Join(' ', o.Values!)), ValueCase.Numbers(one.Read()));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Numbers_are_not_made_up(string name) => Assert.Equal(["?"], ValueCase.Numbers(ValueCases.Unknown[Number(name)].Read()));

    [Fact]
    public void Every_kind_that_has_a_rule_is_among_the_cases() =>
        Assert.Equal(ValueRules.Kinds.Select(k => k.Code), ValueCases.All.Select(c => (int)c.Code).Distinct().Order());

    private static int Number(string name) => int.Parse(name.Split(' ')[0], CultureInfo.InvariantCulture);
}
