using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Text;

namespace PerfSage.Gate.Diff;

/// <summary>One metric of a model on a device, before and after; in the metric's unit.</summary>
internal sealed record MetricChange(Metric Metric, Estimate? Base, Estimate? Head)
{
    /// <summary>Those that are known of either side, in the order of <see cref="Metric.All"/>.</summary>
    public static IReadOnlyList<MetricChange> Of(ModelDiff diff) =>
        [
            .. Metric
                .All.Select(m => new MetricChange(m, diff.Base?.On(m), diff.Head?.On(m)))
                .Where(c => c.Base is not null || c.Head is not null),
        ];

    /// <summary>Null unless both sides are known. Decimal, so that 0.3 minus 0.1 is 0.2.</summary>
    public double? Delta => Base is null || Head is null ? null : (double)((decimal)Head.Value - (decimal)Base.Value);

    /// <summary>Of the base; null as well where that is 0.</summary>
    public double? DeltaPercent => Delta is { } delta && Base!.Value > 0 ? Numbers.Round(100 * delta / Base.Value) : null;

    public bool IsDifferent => Base?.Value != Head?.Value;

    /// <summary>A value of this metric for people.</summary>
    public string Show(double value) => Numbers.Show(value, Metric.Digits);

    /// <returns>E.g. <c>+0.0204 (+16.9 %)</c>; empty when there is no change to speak of.</returns>
    public string ShowDelta() =>
        Delta is not { } delta ? ""
        : delta == 0 ? "0"
        : NumberText.Signed(Metric == Metric.File ? Numbers.Round(delta, Metric.Digits) : delta)
            + (DeltaPercent is { } percent ? $" ({Percent(percent)})" : "");

    public static string Percent(double percent) => NumberText.Sign(percent) + Numbers.Show(percent, 3) + " %";
}
