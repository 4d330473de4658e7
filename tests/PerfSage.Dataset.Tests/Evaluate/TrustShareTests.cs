using PerfSage.Contracts.Predictions;
using PerfSage.Dataset.Evaluate;

namespace PerfSage.Dataset.Tests.Evaluate;

public sealed class TrustShareTests
{
    [Fact]
    public void Each_level_has_its_share_and_its_own_errors()
    {
        var shares = TrustShare.Of([
            Off(1, TrustLevel.Inside),
            Off(3, TrustLevel.Inside),
            Off(8, TrustLevel.Inside),
            Off(50, TrustLevel.Outside),
        ]);
        Check(shares[0], TrustLevel.Inside, percent: 75, mape: 4, median: 3, coverage: 200.0 / 3);
        Check(shares[1], TrustLevel.Outside, percent: 25, mape: 50, median: 50, coverage: 0);
        Assert.Equal(
            (TrustLevel.Unpredictable, 0, 0.0, double.NaN),
            (shares[2].Trust, shares[2].Predictions, shares[2].Percent, shares[2].Mape)
        );
    }

    // Intervals of 5 % either side, of the label.
    private static JudgedValue Off(double percent, TrustLevel trust) =>
        new(new Estimate(100 + percent, 95 + percent, 105 + percent), 100, trust);

    private static void Check(TrustShare share, TrustLevel trust, double percent, double mape, double median, double coverage)
    {
        Assert.Equal(trust, share.Trust);
        Assert.Equal(percent, share.Percent, 1e-9);
        Assert.Equal(mape, share.Mape, 1e-9);
        Assert.Equal(median, share.MedianApe, 1e-9);
        Assert.Equal(coverage, share.Coverage, 1e-9);
    }
}
