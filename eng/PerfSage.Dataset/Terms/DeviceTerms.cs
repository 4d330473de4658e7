namespace PerfSage.Dataset.Terms;

/// <summary>How far the cost model is from the labels of one device.</summary>
internal sealed class DeviceTerms(string device)
{
    private readonly Dictionary<string, KindTerms> kinds = new(StringComparer.Ordinal);

    public string Device => device;

    /// <summary>By the figures of <see cref="Figure.All"/>, of whole graphs.</summary>
    public IReadOnlyDictionary<Figure, Errors> Figures { get; } = Figure.All.ToDictionary(f => f, _ => new Errors());

    /// <summary>The one with most cycles too many or too few first.</summary>
    public IEnumerable<KindTerms> Kinds => kinds.Values.OrderByDescending(k => k.AbsoluteError);

    public void Add(PricedModel priced)
    {
        foreach (var (figure, errors) in Figures)
        {
            var label = figure.Label(priced.Labels);
            if (label >= figure.Least)
            {
                errors.Add(label, figure.Said(priced.Terms), priced.Model.Id);
            }
        }

        if (priced.Cycles is { } cycles)
        {
            foreach (var (op, i) in priced.Model.Graph.Operators.Select((op, i) => (op, i)))
            {
                KindOf(op.Name).Add(cycles[i], priced.Terms[i].Cycles, () => $"{priced.Model.Id} #{i} {OperatorText.Of(op)}");
            }
        }
    }

    private KindTerms KindOf(string name)
    {
        if (!kinds.TryGetValue(name, out var kind))
        {
            kinds.Add(name, kind = new KindTerms(name));
        }

        return kind;
    }
}
