using PerfSage.Zoo.Spaces.NasBench201;

namespace PerfSage.Zoo.Tests;

public class IsomorphismKeyTests
{
    /// <summary>
    /// 5,257 by renaming the nodes of each pruned cell in all ways. The benchmark's own count is 6,466, because it neither collapses equal
    /// connections nor drops what is zero.
    /// </summary>
    [Fact]
    public void The_space_has_as_many_different_pruned_cells_as_renaming_finds()
    {
        var keys = CellArchitecture.All.Select(IsomorphismKey.Pruned).ToArray();
        Assert.Equal(5257, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(341, keys.Count(k => k == IsomorphismKey.Disconnected));
    }

    [Fact]
    public void Executed_cells_are_a_finer_division_than_pruned_ones()
    {
        var keys = CellArchitecture
            .All.Select(a => (Executed: IsomorphismKey.Executed(a), Pruned: IsomorphismKey.Pruned(a)))
            .Distinct()
            .ToArray();
        Assert.Equal(6573 + 1, keys.Length);
        Assert.Equal(keys.Length, keys.Select(k => k.Executed).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    // The same chain over node 1 and over node 2.
    [InlineData(
        "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|nor_conv_1x1~1|none~2|",
        "|none~0|+|nor_conv_3x3~0|none~1|+|none~0|none~1|nor_conv_1x1~2|",
        true
    )]
    // Two skips to the output are one.
    [InlineData(
        "|skip_connect~0|+|none~0|none~1|+|skip_connect~0|skip_connect~1|none~2|",
        "|none~0|+|none~0|none~1|+|skip_connect~0|none~1|none~2|",
        true
    )]
    // Two pools read one convolution, or a convolution each.
    [InlineData(
        "|nor_conv_3x3~0|+|none~0|avg_pool_3x3~1|+|none~0|avg_pool_3x3~1|skip_connect~2|",
        "|nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|none~0|avg_pool_3x3~1|avg_pool_3x3~2|",
        false
    )]
    [InlineData(
        "|none~0|+|none~0|none~1|+|nor_conv_1x1~0|none~1|none~2|",
        "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|",
        false
    )]
    public void Keys_are_equal_for_the_same_pruned_graph_only(string first, string second, bool same) =>
        Assert.Equal(same, IsomorphismKey.Pruned(CellArchitecture.Parse(first)) == IsomorphismKey.Pruned(CellArchitecture.Parse(second)));
}
