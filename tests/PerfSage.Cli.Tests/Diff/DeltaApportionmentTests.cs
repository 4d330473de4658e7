using CsCheck;
using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Core.Alignment;
using PerfSage.Gate.Diff;
using PerfSage.Prediction;

namespace PerfSage.Cli.Tests.Diff;

public sealed class DeltaApportionmentTests
{
    private static readonly Gen<double[]> Parts = Gen.Double[1e-6, 10].Array[1, 40];

    [Fact]
    public void Each_side_sums_exactly_to_its_latency() =>
        Gen.Select(Parts, Parts, Gen.Int[0, 40])
            .Sample(
                (before, after, shared) =>
                {
                    var common = Math.Min(shared, Math.Min(before.Length, after.Length));
                    Check(
                        before,
                        after,
                        [
                            .. Enumerable.Range(0, after.Length).Select(j => new OperatorPair(j < common ? j : null, j)),
                            .. Enumerable.Range(common, before.Length - common).Select(i => new OperatorPair(i, null)),
                        ]
                    );
                }
            );

    [Fact]
    public void What_contributes_the_same_shows_no_change() =>
        Gen.Select(Parts, Gen.Int[0, 39], Gen.Double[0.2, 10])
            .Sample(
                (before, place, more) =>
                {
                    var changed = place % before.Length;
                    double[] after = [.. before];
                    after[changed] += more;
                    var (baseMs, headMs) = Check(before, after, [.. before.Select((_, i) => new OperatorPair(i, i))]);
                    Assert.All(Enumerable.Range(0, before.Length).Where(i => i != changed), i => Assert.Equal(baseMs[i], headMs[i]));
                }
            );

    [Fact]
    public void A_change_below_the_digits_shown_stays_close_to_what_it_is()
    {
        double[] before = [10, 6.4049, 0.01];
        double[] after = [10, 6.4049, 0.0102];
        var (_, headMs) = Check(before, after, [new(0, 0), new(1, 1), new(2, 2)]);
        Assert.InRange(headMs[2], 0.0101m, 0.0103m);
    }

    private static (decimal[] Base, decimal[] Head) Check(double[] before, double[] after, OperatorPair[] pairs)
    {
        var (@base, head) = (Estimate(before), Estimate(after));
        var split = DeltaApportionment.Split(@base, head, pairs);
        Assert.Equal((decimal)@base.LatencyMs.Value, split.Base.Sum());
        Assert.Equal((decimal)head.LatencyMs.Value, split.Head.Sum());
        Assert.All(split.Base.Concat(split.Head), ms => Assert.True(ms >= 0));
        return split;
    }

    private static DeviceEstimate Estimate(double[] parts)
    {
        var latency = Numbers.Round(parts.Sum());
        return new DeviceEstimate(
            "npu",
            0.9,
            Measures.Of(m => m == Metric.Latency ? new Estimate(latency, latency, latency) : null),
            new Dictionary<Metric, double[]> { [Metric.Latency] = parts }
        )
        {
            Trust = Trust.Full,
        };
    }
}
