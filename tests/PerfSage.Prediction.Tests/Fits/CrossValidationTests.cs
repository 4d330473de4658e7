using PerfSage.Prediction.Fits;

namespace PerfSage.Prediction.Tests.Fits;

public sealed class CrossValidationTests
{
    [Fact]
    public void Noise_is_not_fitted()
    {
        // All parts have the same scale; only noise tells them apart.
        var rows = Rows(12, [1.5, 1.5, 1.5, 1.5], noise: 0.1);
        var fit = CrossValidation.Fit(rows);
        Assert.All(fit.Scales, s => Assert.InRange(s / fit.Common, 0.9, 1.1));
    }

    [Fact]
    public void Parts_that_differ_get_scales_of_their_own()
    {
        var fit = CrossValidation.Fit(Rows(12, [1, 3, 0.5, 1.5], noise: 0.01));
        Assert.Equal([1, 3, 0.5, 1.5], fit.Scales, (a, b) => Math.Abs(a / b - 1) < 0.1);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(40)]
    public void Errors_are_of_models_that_the_fit_has_not_seen(int count)
    {
        var rows = Rows(count, [1, 3, 0.5, 1.5], noise: 0.02);
        var changed = (MeasuredParts[])rows.Clone();
        changed[2] = changed[2] with { Measured = 1.2 * changed[2].Measured };
        // What is predicted of a model does not depend on what it took.
        Assert.Equal(Math.Log(1.2), CrossValidation.LogErrors(changed)[2] - CrossValidation.LogErrors(rows)[2], 1e-9);
    }

    [Fact]
    public void The_same_measurements_give_the_same_bits()
    {
        var rows = Rows(20, [1, 3, 0.5, 1.5], noise: 0.05);
        Assert.Equal(CrossValidation.LogErrors(rows), CrossValidation.LogErrors(rows));
        Assert.Equal(CrossValidation.Fit(rows).Scales, CrossValidation.Fit(rows).Scales);
    }

    private static MeasuredParts[] Rows(int count, double[] scales, double noise)
    {
        var random = new Random(5);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                {
                    double[] parts = [.. scales.Select(_ => Math.Pow(random.NextDouble(), 3) * 10)];
                    return new MeasuredParts(
                        parts,
                        parts.Zip(scales, (p, s) => p * s).Sum() * (1 + (noise * ((2 * random.NextDouble()) - 1)))
                    );
                }),
        ];
    }
}
