using CsCheck;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Text;

namespace PerfSage.Cli.Tests;

public sealed class ApportionmentTests
{
    [Fact]
    public void Parts_sum_exactly_to_the_whole_and_stay_close_to_their_share() =>
        Gen.Select(Gen.Double[1e-9, 1e3].Array[1, 60], Gen.Double[1e-4, 1e5])
            .Sample(
                (parts, total) =>
                {
                    var whole = Numbers.Round(total);
                    var shares = Apportionment.Split(parts, whole);
                    var lastDigit = Math.Pow(10, Math.Floor(Math.Log10(whole)) - 3);
                    return shares.Sum() == (decimal)whole
                        && shares
                            .Zip(parts)
                            .All(p => p.First >= 0 && Math.Abs((double)p.First - (p.Second / parts.Sum() * whole)) <= lastDigit);
                }
            );

    [Fact]
    public void The_largest_remainders_get_what_is_missing() => Assert.Equal([0.334m, 0.333m, 0.333m], Apportionment.Split([1, 1, 1], 1));

    [Fact]
    public void Nothing_is_split_into_nothing() => Assert.Equal([0, 0], Apportionment.Split([0, 0], 0));
}
