namespace PerfSage.Dataset.Terms;

/// <summary>How far the cost model's cycles of the operators of one kind are from the compiler's, on one device.</summary>
internal sealed class KindTerms(string kind)
{
    private const double NearShare = 0.02;

    private readonly List<double> ratios = [];
    private readonly List<(double Error, string Text)> far = [];

    public string Kind => kind;

    public int Count => ratios.Count;

    public double Cycles { get; private set; }

    public double AbsoluteError { get; private set; }

    /// <summary>Of operators whose cycles are within 2 % of the label's.</summary>
    public double NearPercent => 100.0 * ratios.Count(IsNear) / ratios.Count;

    /// <summary>Operators that are further off, the one with most cycles too many or too few first.</summary>
    public IEnumerable<string> Worst => far.OrderByDescending(e => e.Error).Select(e => e.Text);

    /// <param name="text">Names the operator.</param>
    public void Add(double label, double said, Func<string> text)
    {
        var error = Math.Abs(said - label);
        var ratio =
            label > 0 ? said / label
            : said > 0 ? double.PositiveInfinity
            : 1;
        Cycles += label;
        AbsoluteError += error;
        ratios.Add(ratio);
        if (!IsNear(ratio))
        {
            far.Add((error, FormattableString.Invariant($"{text()} label {label:0} said {said:0} ratio {ratio:0.###}")));
        }
    }

    /// <param name="share">0.5 for the median.</param>
    public double Ratio(double share) => ratios.Order().ElementAt((int)(share * (ratios.Count - 1)));

    private static bool IsNear(double ratio) => Math.Abs(ratio - 1) <= NearShare;
}
