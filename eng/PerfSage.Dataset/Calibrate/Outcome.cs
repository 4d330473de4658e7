namespace PerfSage.Dataset.Calibrate;

/// <summary>How well a device that was left out is predicted after a calibration.</summary>
/// <param name="Rows">Of its measurements, how many the calibration saw.</param>
/// <param name="Covered">Share of the others inside of the interval of 90 %.</param>
internal sealed record Outcome(string Label, string Base, int Rows, double Spearman, double Mape, double Covered);
