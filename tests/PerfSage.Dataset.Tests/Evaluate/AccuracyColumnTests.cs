using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Dataset.Evaluate;

namespace PerfSage.Dataset.Tests.Evaluate;

public sealed class AccuracyColumnTests
{
    // Predictions of a label of 1 that are off by so many percent, with one sign and the other.
    private static AccuracyColumn OffBy(params IEnumerable<double> percent)
    {
        var column = new AccuracyColumn("device", SpaceGroup.Everything, Metric.Latency);
        foreach (var error in percent)
        {
            column.Add(new JudgedValue(new Estimate(1 + (error / 100), 0, 2), 1, TrustLevel.Inside));
        }

        return column;
    }

    [Fact]
    public void Errors_of_either_sign_add_up()
    {
        var column = OffBy(10, -20, 60);
        Assert.Equal(30, column.Mape, 1e-9);
        Assert.Equal(3, column.Graphs);
    }

    [Fact]
    public void An_error_is_a_share_of_the_label_not_of_the_prediction()
    {
        var column = new AccuracyColumn("device", SpaceGroup.Everything, Metric.Latency);
        column.Add(new JudgedValue(new Estimate(3, 0, 9), 2, TrustLevel.Inside));
        Assert.Equal(50, column.Mape, 1e-9);
    }

    [Fact]
    public void The_median_does_not_mind_the_largest_error() => Assert.Equal(20, OffBy(10, -20, 60).MedianApe, 1e-9);

    [Theory]
    [InlineData(20, 20)]
    [InlineData(40, 39)]
    [InlineData(100, 96)]
    public void The_95th_percentile_of_errors_of_1_2_3_percent(int graphs, double expected) =>
        Assert.Equal(expected, OffBy(Enumerable.Range(1, graphs).Select(i => i % 2 == 0 ? i : (double)-i)).P95Ape, 1e-9);

    [Fact]
    public void A_label_on_an_end_of_the_interval_is_inside()
    {
        var column = new AccuracyColumn("device", SpaceGroup.Everything, Metric.Latency);
        foreach (var label in new[] { 1.9, 2, 3, 4, 4.1 })
        {
            column.Add(new JudgedValue(new Estimate(3, 2, 4), label, TrustLevel.Inside));
        }

        Assert.Equal(60, column.Coverage, 1e-9);
    }

    [Fact]
    public void The_width_is_the_median_of_half_the_intervals_as_a_share_of_the_value()
    {
        var column = new AccuracyColumn("device", SpaceGroup.Everything, Metric.Latency);
        foreach (var half in new[] { 0.2, 1, 4 })
        {
            column.Add(new JudgedValue(new Estimate(10, 10 - half, 10 + half), 7, TrustLevel.Inside));
        }

        Assert.Equal(10, column.HalfWidth, 1e-9);
    }
}
