using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Dataset.Evaluate;
using PerfSage.Dataset.Labels;
using PerfSage.Prediction;

namespace PerfSage.Dataset.Tests.Evaluate;

public sealed class DeviceAccuracyTests
{
    private static readonly LabelRow Mobile = new("table", new Dictionary<string, string> { ["space"] = "mobile" });

    // 0.4 + 0.6 + 1.2 + 2.4 mJ of what is counted, and 5 mW for 2 ms.
    private static readonly DeviceLabels Labels = new(
        LabelDevices.All.Single(d => d.Id == "ethos-u55-256"),
        LabelDevices.Profiles.Single(p => p.Id == "ethos-u55-256"),
        LatencyMs: 2,
        PeakMemoryKiB: 100,
        TotalCycles: 1e6,
        CpuOperators: 0,
        Counts: [8e8, 4e7, 8e8, 8e6],
        OperatorCycles.Unknown
    );

    [Fact]
    public void Each_metric_is_held_against_its_own_label()
    {
        var columns = Judged(Labels, Estimate(new Estimate(4.61 * 1.5, 4.6, 4.7)));
        Check(columns.Single(c => c.Metric == Metric.Latency), mape: 10, coverage: 100);
        Check(columns.Single(c => c.Metric == Metric.PeakMemory), mape: 20, coverage: 0);
        Check(columns.Single(c => c.Metric == Metric.Energy), mape: 50, coverage: 100);
    }

    [Fact]
    public void A_device_without_an_estimate_of_its_energy_is_not_judged_by_it() =>
        Assert.Equal([Metric.Latency, Metric.PeakMemory], Judged(Labels, Estimate(energy: null)).Select(c => c.Metric));

    [Theory]
    [InlineData(0, 2000, false)]
    [InlineData(0, 2001, true)]
    [InlineData(1, 2001, false)]
    [InlineData(double.NaN, 2001, false)]
    [InlineData(0, double.NaN, false)]
    public void Graphs_with_CPU_operators_or_few_cycles_or_without_labels_are_not_judged(double cpuOperators, double cycles, bool judged) =>
        Assert.Equal(judged, DeviceAccuracy.IsJudged(Labels with { CpuOperators = cpuOperators, TotalCycles = cycles }));

    [Fact]
    public void A_board_that_nobody_knows_is_not_judged() => Assert.False(DeviceAccuracy.IsJudged(Labels with { Profile = null }));

    [Theory]
    [InlineData(1023.0 / 1024, 1)]
    [InlineData(1, 2)]
    public void Memory_below_1_KiB_is_not_judged(double kib, int metrics) =>
        Assert.Equal(metrics, Judged(Labels with { PeakMemoryKiB = kib }, Estimate(energy: null)).Count());

    [Fact]
    public void A_graph_counts_in_each_group_that_it_belongs_to()
    {
        var accuracy = new DeviceAccuracy("ethos-u55-256");
        accuracy.Add(Mobile, Labels, Estimate(energy: null));
        Assert.Equal(["all", "all", "nine spaces", "nine spaces"], accuracy.Columns.Where(c => c.Graphs > 0).Select(c => c.Spaces.Name));
    }

    private static IEnumerable<AccuracyColumn> Judged(DeviceLabels labels, DeviceEstimate estimate)
    {
        var accuracy = new DeviceAccuracy("ethos-u55-256");
        accuracy.Add(Mobile, labels, estimate);
        return accuracy.Columns.Where(c => c.Graphs > 0 && c.Spaces == SpaceGroup.Everything);
    }

    private static DeviceEstimate Estimate(Estimate? energy) =>
        new(
            "ethos-u55-256",
            0.9,
            Measures.Of(m =>
                m == Metric.Latency ? new Estimate(2.2, 1.9, 2.5)
                : m == Metric.PeakMemory ? new Estimate(80, 70, 90)
                : m == Metric.Energy ? energy
                : null
            ),
            new Dictionary<Metric, double[]>()
        )
        {
            Trust = Trust.Full,
        };

    private static void Check(AccuracyColumn column, double mape, double coverage)
    {
        Assert.Equal(("ethos-u55-256", 1), (column.Device, column.Graphs));
        Assert.Equal(mape, column.Mape, 1e-6);
        Assert.Equal(coverage, column.Coverage);
    }
}
