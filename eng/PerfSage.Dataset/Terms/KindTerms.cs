namespace PerfSage.Dataset.Terms;

/// <summary>How far the roofline's cycles of the operators of one kind are from the compiler's, on one device.</summary>
internal sealed class KindTerms(string kind)
{
    private readonly List<double> ratios = [];

    public string Kind => kind;

    public int Count => ratios.Count;

    public double Cycles { get; private set; }

    public double AbsoluteError { get; private set; }

    /// <summary>Operators whose cycles are within 2 % of the label's.</summary>
    public double Near => ratios.Count == 0 ? 0 : ratios.Count(r => Math.Abs(r - 1) <= 0.02) / (double)ratios.Count;

    public void Add(double label, double estimate)
    {
        Cycles += label;
        AbsoluteError += Math.Abs(estimate - label);
        ratios.Add(
            label > 0 ? estimate / label
            : estimate > 0 ? double.PositiveInfinity
            : 1
        );
    }

    /// <param name="share">0.5 for the median.</param>
    public double Ratio(double share)
    {
        ratios.Sort();
        return ratios[(int)(share * (ratios.Count - 1))];
    }
}
