namespace PerfSage.Dataset.Verify;

/// <summary>How often a measured figure equals its label, and which operators stand in the graphs where it does not.</summary>
internal sealed class ColumnAgreement(string column)
{
    private readonly Dictionary<string, int> inDisagreement = new(StringComparer.Ordinal);

    public string Column => column;

    public int Total { get; private set; }

    public int Equal { get; private set; }

    public double AgreementPercent => 100.0 * Equal / Total;

    public string? Example { get; private set; }

    /// <summary>Operator kinds by how many disagreeing graphs they occur in, most frequent first.</summary>
    public IEnumerable<(string Name, int Graphs)> Suspects =>
        inDisagreement.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value));

    public void Add(string id, long expected, long measured, IEnumerable<string> operatorNames)
    {
        Total++;
        if (expected == measured)
        {
            Equal++;
            return;
        }

        Example ??= $"{id}: label {expected}, measured {measured}";
        foreach (var name in operatorNames)
        {
            inDisagreement[name] = inDisagreement.GetValueOrDefault(name) + 1;
        }
    }
}
