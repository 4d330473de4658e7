using PerfSage.Gate.History.Bisect;

namespace PerfSage.Cli.Tests.History;

public sealed class BudgetConditionTests
{
    [Theory]
    [InlineData("macs<=5", true, true, false)]
    [InlineData("macs<5", true, false, false)]
    [InlineData("macs>=5", false, true, true)]
    [InlineData("macs>5", false, false, true)]
    public void It_holds_below_at_or_above_its_limit(string text, bool below, bool at, bool above)
    {
        var condition = BudgetCondition.Parse(text);
        Assert.Equal((below, at, above), (condition.Holds(4), condition.Holds(5), condition.Holds(6)));
    }
}
