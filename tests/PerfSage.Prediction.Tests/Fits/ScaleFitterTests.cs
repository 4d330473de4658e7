using PerfSage.Prediction.Fits;

namespace PerfSage.Prediction.Tests.Fits;

/// <summary>Scales and overheads that are known because the measurements are made of them.</summary>
public sealed class ScaleFitterTests
{
    private static readonly double[][] Parts =
    [
        [8, 1, 0],
        [1, 6, 2],
        [2, 2, 9],
        [5, 5, 1],
        [1, 1, 1],
        [9, 3, 4],
        [3, 8, 2],
        [2, 1, 7],
    ];

    [Fact]
    public void Exact_measurements_give_back_the_scales_and_the_overhead()
    {
        var fit = ScaleFitter.Fit(Rows([2, 0.5, 1], overhead: 3), penalty: 1e-9);
        Assert.Equal([2, 0.5, 1], fit.Scales, (a, b) => Math.Abs(a - b) < 1e-4);
        Assert.Equal(3, fit.Overhead, 1e-3);
        Assert.Equal((4 * 2) + (2 * 0.5) + 5 + 3, fit.Predict([4, 2, 5]), 1e-2);
    }

    [Fact]
    public void A_high_penalty_leaves_one_scale_for_all()
    {
        var fit = ScaleFitter.Fit(Rows([1.7, 1.7, 1.7], overhead: 0), penalty: 1e6);
        Assert.All(fit.Scales, s => Assert.Equal(1.7, s, 1e-4));
        Assert.Equal((1.7, 0), (fit.Common, fit.Overhead), new Near(1e-4));
        var mixed = ScaleFitter.Fit(Rows([1, 2, 3], overhead: 0), penalty: 1e6);
        Assert.All(mixed.Scales, s => Assert.Equal(mixed.Common, s, 1e-3));
        Assert.InRange(mixed.Common, 1, 3);
    }

    [Fact]
    public void What_no_model_has_keeps_the_common_scale()
    {
        MeasuredParts[] rows = [.. Rows([2, 0.5, 1], overhead: 0).Select(r => r with { Parts = [.. r.Parts, 0] })];
        var fit = ScaleFitter.Fit(rows, penalty: 1e-6);
        Assert.Equal(fit.Common, fit.Scales[3], 1e-6);
        Assert.Equal(2, fit.Scales[0], 1e-3);
    }

    [Fact]
    public void Neither_a_scale_nor_the_overhead_is_ever_negative()
    {
        MeasuredParts[] rows = [new([10, 0], 1), new([10, 5], 0.5), new([5, 10], 0.1), new([1, 1], 0.05)];
        var fit = ScaleFitter.Fit(rows, penalty: 1e-9);
        Assert.All(fit.Scales, s => Assert.True(s > 0));
        Assert.True(fit.Overhead >= 0);
    }

    [Fact]
    public void One_busy_moment_does_not_decide()
    {
        MeasuredParts[] rows = [.. Rows([2, 0.5, 1], overhead: 3), .. Rows([2, 0.5, 1], overhead: 3)];
        rows[4] = rows[4] with { Measured = 1.8 * rows[4].Measured };
        var fit = ScaleFitter.Fit(rows, penalty: 1e-6);
        Assert.Equal([2, 0.5, 1], fit.Scales, (a, b) => Math.Abs(a / b - 1) < 0.25);
    }

    [Fact]
    public void The_unit_makes_no_difference()
    {
        var (ms, us) = (Rows([2, 0.5, 1], overhead: 3), Rows([2, 0.5, 1], overhead: 3));
        us = Array.ConvertAll(us, r => new MeasuredParts([.. r.Parts.Select(p => 1000 * p)], 1000 * r.Measured));
        var (small, large) = (ScaleFitter.Fit(ms, 0.01), ScaleFitter.Fit(us, 0.01));
        Assert.Equal(small.Scales, large.Scales, (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(1000 * small.Overhead, large.Overhead, 1e-6);
    }

    private static MeasuredParts[] Rows(double[] scales, double overhead) =>
        Array.ConvertAll(Parts, p => new MeasuredParts(p, p.Zip(scales, (a, b) => a * b).Sum() + overhead));

    private sealed class Near(double tolerance) : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) x, (double, double) y) =>
            Math.Abs(x.Item1 - y.Item1) < tolerance && Math.Abs(x.Item2 - y.Item2) < tolerance;

        public int GetHashCode((double, double) obj) => 0;
    }
}
