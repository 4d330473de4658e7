using PerfSage.Dataset.Evaluate;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Tests.Evaluate;

public sealed class SpaceGroupTests
{
    [Theory]
    [InlineData("mobile", "all, nine spaces")]
    [InlineData("recurrent", "all, nine spaces")]
    [InlineData("micro", "all, micro and single")]
    [InlineData("single", "all, micro and single")]
    [InlineData(null, "all")]
    public void A_graph_is_judged_with_those_of_its_kind(string? space, string groups)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        if (space is not null)
        {
            cells.Add("space", space);
        }

        var row = new LabelRow("table", cells);
        Assert.Equal(groups, string.Join(", ", SpaceGroup.All.Where(g => g.Contains(row)).Select(g => g.Name)));
    }
}
