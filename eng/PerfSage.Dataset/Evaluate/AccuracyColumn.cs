using PerfSage.Contracts;

namespace PerfSage.Dataset.Evaluate;

/// <summary>Collects predictions of one metric on one device beside their labels, over graphs of some spaces.</summary>
internal sealed class AccuracyColumn(string device, SpaceGroup spaces, Metric metric)
{
    private readonly List<JudgedValue> values = [];

    public string Device => device;

    public SpaceGroup Spaces => spaces;

    public Metric Metric => metric;

    public IReadOnlyList<JudgedValue> Values => values;

    public int Graphs => values.Count;

    /// <summary>Mean absolute percentage error.</summary>
    public double Mape => 100 * values.Average(v => v.Error);

    public double MedianApe => Quantile(0.5, v => v.Error);

    public double P95Ape => Quantile(0.95, v => v.Error);

    /// <summary>Percent of labels inside the interval.</summary>
    public double Coverage => 100.0 * values.Count(v => v.IsCovered) / values.Count;

    /// <summary>Median over graphs of half the interval's width, in percent of the value.</summary>
    public double HalfWidth => Quantile(0.5, v => v.HalfWidth);

    public void Add(JudgedValue value) => values.Add(value);

    private double Quantile(double share, Func<JudgedValue, double> of)
    {
        var sorted = values.Select(of).Order().ToArray();
        return 100 * sorted[(int)Math.Min(sorted.Length - 1, Math.Floor(share * sorted.Length))];
    }
}
