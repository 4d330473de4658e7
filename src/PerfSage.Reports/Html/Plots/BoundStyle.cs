using PerfSage.Core.Devices;
using PerfSage.Gate.Predictions;

namespace PerfSage.Reports.Html.Plots;

/// <summary>Classes of the page's style for what bounds an operator.</summary>
internal static class BoundStyle
{
    public const string Compute = "compute";
    public const string FeatureMaps = "feature-maps";
    public const string Weights = "weights";
    public const string Nothing = "nothing";

    private static readonly Bound[] Order = [Bound.Compute, Bound.FeatureMaps, Bound.Weights, Bound.Nothing];

    /// <summary>Class and word, in the order of a legend.</summary>
    public static IReadOnlyList<(string Kind, string Words)> All { get; } = [.. Order.Select(b => (Of(b), RooflineBound.Words(b)))];

    public static string Of(Bound bound) => bound switch
    {
        Bound.Compute => Compute,
        Bound.FeatureMaps => FeatureMaps,
        Bound.Weights => Weights,
        _ => Nothing,
    };
}
