namespace PerfSage.Gate.Measurements;

/// <summary>A measured model, and what a calibration that did not see it says of it.</summary>
/// <param name="BaseMs">Predicted for the base device.</param>
/// <param name="PredictedMs">By a calibration from all other models.</param>
internal sealed record CalibratedModel(MeasuredModel Measured, double BaseMs, double PredictedMs)
{
    public double LogError => Math.Log(Measured.LatencyMs / PredictedMs);

    /// <summary>Relative to what was measured.</summary>
    public double Error => Math.Abs((PredictedMs / Measured.LatencyMs) - 1);
}
