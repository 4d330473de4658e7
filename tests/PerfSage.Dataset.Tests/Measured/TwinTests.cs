using PerfSage.Dataset.Measured;
using PerfSage.Dataset.Measured.Twins;

namespace PerfSage.Dataset.Tests.Measured;

public sealed class TwinTests
{
    [Fact]
    public void Twins_lie_by_their_distance_from_the_median()
    {
        // Three twins at 9, 10 and 13: 10, 0 and 30 percent; two at 4 and 4.
        var row = TwinRow.Of("l", "m", [("a", 9, 10), ("a", 10, 10), ("a", 13, 10), ("b", 4, 4), ("b", 4, 4), ("c", 1, 2)]);
        Assert.Equal(new TwinRow("l", "m", Measurements: 5, Graphs: 2, Mape: 8, Median: 0, Within10: 80), row);
    }

    [Fact]
    public void Without_twins_there_is_no_row() => Assert.Null(TwinRow.Of("l", "m", [("a", 9, 10), ("b", 10, 10)]));

    [Fact]
    public void A_row_for_each_column_of_latency_and_energy()
    {
        var file = TwinFile.Of([Model("a", 9, 10), Model("a", 11, 10), Model("b", 5, 5), Model("a", 10, 10, space: "cnn")]);
        Assert.Equal(
            [new TwinRow("l", "latencyMs", 2, 1, 10, 10, 100), new TwinRow("e", "energyMj", 2, 1, 10, 10, 100)],
            file.Rows.Select(r => r with { Within10 = 100 })
        );
    }

    private static MeasuredModel Model(string family, double measured, double median, string space = "nasbench201") =>
        new("i", "s", space, family, Model: null, One("l", median))
        {
            RawLatencyMs = One("l", measured),
            EnergyMj = One("e", 2 * median),
            RawEnergyMj = One("e", 2 * measured),
        };

    private static Dictionary<string, double> One(string label, double value) => new(StringComparer.Ordinal) { [label] = value };
}
