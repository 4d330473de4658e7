namespace PerfSage.Dataset.Place;

/// <summary>How operators are placed on one accelerator, by kind.</summary>
/// <param name="name">Of the accelerator in the labels.</param>
internal sealed class AcceleratorPlacement(string name)
{
    private readonly Dictionary<string, KindPlacement> kinds = new(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>Those with most mistakes first.</summary>
    public IReadOnlyList<KindPlacement> Kinds =>
        [.. kinds.Values.OrderByDescending(k => k.Wrong).ThenBy(k => k.Kind, StringComparer.Ordinal)];

    public int Total => Sum(k => k.Total);

    public double RightPercent => Percent(Total - Sum(k => k.Wrong), Total);

    /// <summary>Of the operators that we leave to the host, those that the compiler leaves there.</summary>
    public double PrecisionPercent => Percent(RightlyOnHost, RightlyOnHost + Sum(k => k.WronglyOnHost));

    /// <summary>Of the operators that the compiler leaves to the host, those that we leave there.</summary>
    public double RecallPercent => Percent(RightlyOnHost, Sum(k => k.OnHost));

    private int RightlyOnHost => Sum(k => k.OnHost - k.WronglyOnAccelerator);

    public KindPlacement Of(string kind)
    {
        if (!kinds.TryGetValue(kind, out var placement))
        {
            kinds[kind] = placement = new KindPlacement(kind);
        }

        return placement;
    }

    private static double Percent(int part, int all) => all == 0 ? 100 : 100.0 * part / all;

    private int Sum(Func<KindPlacement, int> count) => kinds.Values.Sum(count);
}
