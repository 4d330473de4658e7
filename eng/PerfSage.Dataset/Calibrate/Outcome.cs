namespace PerfSage.Dataset.Calibrate;

/// <summary>How well a device that was left out is predicted after a calibration.</summary>
/// <param name="Rows">Of its measurements, how many the calibration saw.</param>
/// <param name="Mape">A share.</param>
/// <param name="Covered">Share of the others that are inside of the interval of 90 %; null where the rows left too few.</param>
internal sealed record Outcome(string Label, string Base, int Rows, double Spearman, double Mape, double? Covered);
