using PerfSage.Prediction;

namespace PerfSage.Dataset.Evaluate;

/// <summary>Reads the level off what the predictor says.</summary>
internal static class TrustLevels
{
    public static TrustLevel Of(Trust trust) =>
        !trust.IsPredictable ? TrustLevel.Unpredictable
        : trust.IsInsideDomain ? TrustLevel.Inside
        : TrustLevel.Outside;
}
