using PerfSage.Gate;
using PerfSage.Gate.Predictions;

namespace PerfSage.Cli.Tests;

public sealed class ConfidenceRangeTests
{
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.99)]
    public void Every_confidence_up_to_the_highest_can_be_asked_for(double confidence) =>
        Assert.Equal(confidence, ConfidenceRange.Check(confidence, highest: 0.99));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.5)]
    [InlineData(0.991)]
    [InlineData(double.NaN)]
    public void Any_other_is_bad_input(double confidence) =>
        Assert.Throws<BadInputException>(() => ConfidenceRange.Check(confidence, highest: 0.99));
}
