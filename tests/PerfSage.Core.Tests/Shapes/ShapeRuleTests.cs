using System.Globalization;
using PerfSage.Core.Shapes;
using PerfSage.Core.Tests.Shapes.Cases;

namespace PerfSage.Core.Tests.Shapes;

public sealed class ShapeRuleTests
{
    private static readonly ShapeCase[] All =
    [
        .. LayerCases.All,
        .. PartCases.All,
        .. MoveCases.All,
        .. MakingCases.All,
        .. ElementWiseCases.All,
    ];

    // What they make depends on what they read; see OpenShapeTests.
    private static readonly string[] OfValues = ["WHERE", "UNIQUE"];

    // With the number of the case, since a kind may have several.
    public static TheoryData<string> Cases => [.. All.Select((c, i) => $"{i} {c.Code}")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Outputs_have_the_shapes_that_kernels_give_them(string name)
    {
        var index = int.Parse(name.Split(' ')[0], CultureInfo.InvariantCulture);
        var (stored, computed) = ForgottenShapes.Of(All[index].Read());
        Assert.NotEmpty(stored);
        Assert.Equal(stored, computed);
    }

    [Fact]
    public void Every_kind_that_has_a_rule_is_among_the_cases() =>
        Assert.Equal(
            ShapeRules.Kinds.Where(k => !OfValues.Contains(k.Name)).Select(k => k.Code),
            All.Select(c => (int)c.Code).Distinct().Order()
        );
}
