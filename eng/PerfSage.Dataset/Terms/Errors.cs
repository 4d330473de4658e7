namespace PerfSage.Dataset.Terms;

/// <summary>How far the cost model is from the labels of one figure of graphs.</summary>
internal sealed class Errors
{
    private const double SameShare = 0.001;

    private readonly List<(double Error, string Text)> all = [];

    public int Count => all.Count;

    public double MeanPercent => 100 * all.Average(e => e.Error);

    /// <summary>Of those that are as good as equal.</summary>
    public double SamePercent => 100.0 * all.Count(e => e.Error < SameShare) / all.Count;

    /// <summary>Those that are furthest off, the worst first.</summary>
    public IEnumerable<string> Worst => all.OrderByDescending(e => e.Error).Select(e => e.Text);

    /// <param name="text">Names what was compared.</param>
    public void Add(double label, double said, string text) =>
        all.Add(
            (Math.Abs((said / label) - 1), FormattableString.Invariant($"{text} label {label:0} said {said:0} ratio {said / label:0.###}"))
        );

    /// <param name="share">0.5 for the median.</param>
    public double Percentile(double share) => 100 * all.Select(e => e.Error).Order().ElementAt((int)(share * (all.Count - 1)));
}
