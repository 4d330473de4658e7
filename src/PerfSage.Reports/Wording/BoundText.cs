using PerfSage.Core.Devices;

namespace PerfSage.Reports.Wording;

internal static class BoundText
{
    public static string Of(Bound bound) =>
        bound switch
        {
            Bound.Compute => "compute",
            Bound.FeatureMaps => "feature maps",
            Bound.Weights => "weights",
            _ => "nothing computed",
        };
}
