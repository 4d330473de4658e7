using PerfSage.Gate.Predictions;

namespace PerfSage.Reports.Html.Plots;

/// <summary>Classes of the page's style for what bounds an operator.</summary>
internal static class BoundStyle
{
    public const string Compute = "compute";
    public const string FeatureMaps = "feature-maps";
    public const string Weights = "weights";
    public const string Nothing = "nothing";

    /// <summary>Class and word, in the order of a legend.</summary>
    public static IReadOnlyList<(string Kind, string Words)> All { get; } =
        [(Compute, "compute"), (FeatureMaps, "feature maps"), (Weights, "weights"), (Nothing, RooflineBound.None)];

    public static string Of(string boundBy) => All.Where(b => b.Words == boundBy).Select(b => b.Kind).FirstOrDefault(Nothing);
}
