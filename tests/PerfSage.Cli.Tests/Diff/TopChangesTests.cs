using PerfSage.Gate.Diff;

namespace PerfSage.Cli.Tests.Diff;

public sealed class TopChangesTests
{
    private static readonly ModelDiff Diff = new(
        "m",
        "npu",
        null,
        null,
        [
            new(OperatorChange.Unchanged, 0, 0, "CONV_2D", "", 1, 1),
            new(OperatorChange.Changed, 1, 1, "CONV_2D", "stride 2x2 → 1x1", 1, 2.900149m),
            new(OperatorChange.Added, null, 2, "ADD", "", 0, 0.5m),
            new(OperatorChange.Removed, 2, null, "MUL", "", 3, 0),
            new(OperatorChange.Unchanged, 3, 3, "MEAN", "", 1, 1.00001m),
        ]
    );

    [Fact]
    public void The_largest_come_first_whatever_their_sign() =>
        Assert.Equal(["MUL #2 -3 ms (removed)", "CONV_2D #1 +1.9 ms", "ADD #2 +0.5 ms (added)"], TopChanges.Of(Diff, 3));

    [Fact]
    public void What_changed_nothing_is_not_named() =>
        Assert.Equal(
            ["MUL #2 -3 ms (removed)", "CONV_2D #1 +1.9 ms", "ADD #2 +0.5 ms (added)", "MEAN #3 +0.00001 ms"],
            TopChanges.Of(Diff, 10)
        );
}
