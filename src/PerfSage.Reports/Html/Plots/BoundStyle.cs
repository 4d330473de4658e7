using PerfSage.Core.Devices;

namespace PerfSage.Reports.Html.Plots;

/// <summary>Classes of the page's style for what bounds an operator.</summary>
internal static class BoundStyle
{
    public const string Compute = "compute";
    public const string FeatureMaps = "feature-maps";
    public const string Weights = "weights";
    public const string Nothing = "nothing";

    /// <summary>As in a legend.</summary>
    public static IReadOnlyList<Bound> Order { get; } = [Bound.Compute, Bound.FeatureMaps, Bound.Weights, Bound.Nothing];

    public static string Of(Bound bound) =>
        bound switch
        {
            Bound.Compute => Compute,
            Bound.FeatureMaps => FeatureMaps,
            Bound.Weights => Weights,
            _ => Nothing,
        };
}
