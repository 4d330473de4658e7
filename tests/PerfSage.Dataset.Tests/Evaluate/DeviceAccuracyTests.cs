using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Dataset.Evaluate;
using PerfSage.Dataset.Labels;
using PerfSage.Prediction;

namespace PerfSage.Dataset.Tests.Evaluate;

public sealed class DeviceAccuracyTests
{
    private static readonly DeviceLabels Labels = new(
        LabelDevices.All[0],
        LatencyMs: 2,
        PeakMemoryKiB: 100,
        TotalCycles: 1e6,
        CpuOperators: 0,
        OperatorCycles.Unknown
    );

    private static readonly DeviceEstimate Estimate = new(
        "ethos-u55-128",
        0.9,
        Measures.Of(m =>
            m == Metric.Latency ? new Estimate(2.2, 1.9, 2.5)
            : m == Metric.PeakMemory ? new Estimate(80, 70, 90)
            : null
        ),
        new Dictionary<Metric, double[]>()
    )
    {
        Trust = Trust.Full,
    };

    [Fact]
    public void Each_metric_is_held_against_its_own_label()
    {
        var accuracy = new DeviceAccuracy("ethos-u55-128");
        accuracy.Add(Labels, Estimate);
        Check(accuracy.Latency, "latency", mape: 10, coverage: 100);
        Check(accuracy.PeakMemory, "peak memory", mape: 20, coverage: 0);
    }

    [Theory]
    [InlineData(0, 2000, false)]
    [InlineData(0, 2001, true)]
    [InlineData(1, 2001, false)]
    [InlineData(double.NaN, 2001, false)]
    [InlineData(0, double.NaN, false)]
    public void Graphs_with_CPU_operators_or_few_cycles_or_without_labels_are_not_judged(double cpuOperators, double cycles, bool judged) =>
        Assert.Equal(judged, DeviceAccuracy.IsJudged(Labels with { CpuOperators = cpuOperators, TotalCycles = cycles }));

    [Theory]
    [InlineData(1023.0 / 1024, 0)]
    [InlineData(1, 1)]
    public void Memory_below_1_KiB_is_not_judged(double kib, int graphs)
    {
        var accuracy = new DeviceAccuracy("ethos-u55-128");
        accuracy.Add(Labels with { PeakMemoryKiB = kib }, Estimate);
        Assert.Equal((1, graphs), (accuracy.Latency.Graphs, accuracy.PeakMemory.Graphs));
    }

    private static void Check(AccuracyColumn column, string metric, double mape, double coverage)
    {
        Assert.Equal(("ethos-u55-128", metric, 1), (column.Device, column.Metric, column.Graphs));
        Assert.Equal(mape, column.Mape, 1e-9);
        Assert.Equal(coverage, column.Coverage);
    }
}
