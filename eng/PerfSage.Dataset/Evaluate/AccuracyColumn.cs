using PerfSage.Contracts;

namespace PerfSage.Dataset.Evaluate;

/// <summary>Collects predictions of one metric on one device beside their labels, over graphs of some spaces.</summary>
internal sealed class AccuracyColumn(string device, SpaceGroup spaces, Metric metric)
{
    private readonly List<double> errors = [];
    private int covered;

    public string Device => device;

    public SpaceGroup Spaces => spaces;

    public Metric Metric => metric;

    public int Graphs => errors.Count;

    /// <summary>Mean absolute percentage error.</summary>
    public double Mape => 100 * errors.Average();

    public double MedianApe => Quantile(0.5);

    public double P95Ape => Quantile(0.95);

    /// <summary>Percent of labels inside the interval.</summary>
    public double Coverage => 100.0 * covered / errors.Count;

    public void Add(double value, double lower, double upper, double label)
    {
        errors.Add(Math.Abs((value / label) - 1));
        covered += label >= lower && label <= upper ? 1 : 0;
    }

    private double Quantile(double share)
    {
        var sorted = errors.Order().ToArray();
        return 100 * sorted[(int)Math.Min(sorted.Length - 1, Math.Floor(share * sorted.Length))];
    }
}
