using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Predictions;

/// <summary>An estimate of each metric that is known.</summary>
internal sealed record Measures
{
    private Measures(EquatableArray<Measure> all) => All = all;

    /// <summary>In the order of <see cref="Metric.All"/>.</summary>
    public EquatableArray<Measure> All { get; }

    public static Measures None { get; } = new(EquatableArray<Measure>.Empty);

    /// <returns>Null where the metric is not known, such as one that cannot be predicted on the device.</returns>
    public Estimate? this[Metric metric] => All.FirstOrDefault(m => m.Metric == metric)?.Estimate;

    /// <param name="estimate">Null where there is none.</param>
    public static Measures Of(Func<Metric, Estimate?> estimate) =>
        new(Metric.All.SelectMany(m => estimate(m) is { } known ? new[] { new Measure(m, known) } : []).ToEquatableArray());
}
