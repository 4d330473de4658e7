using PerfSage.Prediction;

namespace PerfSage.Reports.Wording;

/// <summary>How much a prediction is worth, in a word.</summary>
internal static class TrustText
{
    public static string Of(Trust trust) =>
        !trust.IsPredictable ? "UNPREDICTABLE"
        : trust.IsInsideDomain ? "inside"
        : "OUTSIDE";
}
