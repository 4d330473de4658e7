using PerfSage.Prediction.Fits;

namespace PerfSage.Prediction.Tests.Fits;

public sealed class DesignTests
{
    [Fact]
    public void The_first_models_show_every_part()
    {
        // Twenty models of the first part, and one of each other.
        double[][] shares = [.. Enumerable.Repeat((double[])[1, 0, 0], 20), [0, 1, 0], [0, 0, 1]];
        Assert.Equal([0, 20, 21], InformativeOrder.Of(shares, 3).Order());
    }

    [Fact]
    public void Nothing_is_chosen_twice_and_no_more_than_there_is() =>
        Assert.Equal(
            [0, 1],
            InformativeOrder
                .Of(
                    [
                        [1, 0],
                        [0.5, 0.5],
                    ],
                    9
                )
                .Order()
        );

    [Fact]
    public void Without_models_there_is_no_order() => Assert.Empty(InformativeOrder.Of([], 3));

    [Theory]
    [InlineData(9, 0.9)]
    [InlineData(5, 0.8333)]
    public void So_many_models_promise_no_more(int count, double highest) => Assert.Equal(highest, ConformalWidth.Highest(count), 1e-4);

    [Fact]
    public void A_width_is_an_error_that_so_many_are_below()
    {
        double[] errors = [-0.4, 0.1, 0.3, -0.2];
        Assert.Equal([0.1, 0.2, 0.3, 0.4], Array.ConvertAll([0.2, 0.4, 0.6, 0.8], c => ConformalWidth.Of(errors, c)));
        Assert.Equal(0.3, ConformalWidth.Of(errors, 0.5));
        Assert.Equal(double.NaN, ConformalWidth.Of(errors, 0.81));
    }

    [Fact]
    public void Ranks_correlate()
    {
        Assert.Equal(1, Ranking.Spearman([1, 2, 30], [5, 6, 7]), 1e-12);
        Assert.Equal(-1, Ranking.Spearman([3, 2, 1], [5, 6, 7]), 1e-12);
        Assert.Equal(0.5, Ranking.Spearman([1, 2, 3], [2, 1, 3]), 1e-12);
        // Pearson's correlation of 1, 2.5, 2.5, 4 with 1, 2, 3, 4.
        Assert.Equal(0.9487, Ranking.Spearman([1, 2, 2, 3], [1, 2, 3, 4]), 1e-4);
        Assert.Equal(1, Ranking.Spearman([1, 1], [2, 3]));
    }

    [Fact]
    public void Least_squares_hold_what_would_be_too_small()
    {
        // Free, the solution is (-1, 2): minimum of x^2 + y^2 + xy - 0x - 3y.
        double[,] a = new double[,]
        {
            { 2, 1 },
            { 1, 2 },
        };
        Assert.Equal([-1, 2], BoundedLeastSquares.Solve(a, [0, 3], [-10, -10]), (x, y) => Math.Abs(x - y) < 1e-9);
        Assert.Equal([0, 1.5], BoundedLeastSquares.Solve(a, [0, 3], [0, 0]), (x, y) => Math.Abs(x - y) < 1e-9);
    }
}
