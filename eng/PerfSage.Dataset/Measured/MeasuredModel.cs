namespace PerfSage.Dataset.Measured;

/// <summary>A model with what real devices took for it.</summary>
/// <param name="Id">Unique among all sources.</param>
/// <param name="Source"><c>latbench</c>, <c>hwnasbench</c>, <c>nb360</c> or <c>qed</c>.</param>
/// <param name="Space"><c>nasbench201</c>, or the set of qed.</param>
/// <param name="Family">What is left out together: the key of isomorphic cells, or the architecture that a published network is of.</param>
/// <param name="Model">Writes the .tflite file, without weights; null where only totals were published.</param>
/// <param name="LatencyMs">
/// By label column, <c>source.device.unit-or-cores.precision</c>: the median over the models that are the same graph. A column is missing
/// where nothing was measured.
/// </param>
internal sealed record MeasuredModel(
    string Id,
    string Source,
    string Space,
    string Family,
    Func<byte[]>? Model,
    IReadOnlyDictionary<string, double> LatencyMs
)
{
    private static readonly Dictionary<string, double> NoLabels = [];

    /// <summary>As measured, for this model alone; from it follows how much isomorphic models scatter.</summary>
    public required IReadOnlyDictionary<string, double> RawLatencyMs { get; init; }

    /// <summary>By label column, the median over the models that are the same graph.</summary>
    public IReadOnlyDictionary<string, double> EnergyMj { get; init; } = NoLabels;

    /// <summary>As measured, for this model alone.</summary>
    public IReadOnlyDictionary<string, double> RawEnergyMj { get; init; } = NoLabels;

    /// <summary>Milliseconds of each operator of the file, by label column; NaN for operators that were not timed on their own.</summary>
    public IReadOnlyDictionary<string, double[]> OperatorMs { get; init; } = new Dictionary<string, double[]>();

    /// <summary>What the source itself counts; null where it does not.</summary>
    public long? Macs { get; init; }

    /// <summary>Weights and biases, as the source counts them; null where it does not.</summary>
    public long? Parameters { get; init; }
}
