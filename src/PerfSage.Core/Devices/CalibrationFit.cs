namespace PerfSage.Core.Devices;

/// <summary>How well a calibration fits the measurements that it was made of; each was predicted by a fit that had not seen it.</summary>
/// <param name="Models">How many were measured.</param>
/// <param name="Mape">Mean absolute error, relative to what was measured.</param>
/// <param name="Rank">Spearman's correlation of predicted with measured latencies, -1 to 1.</param>
/// <param name="Date">Of the fit, as in files: <c>2026-01-31</c>.</param>
internal sealed record CalibrationFit(int Models, double Mape, double Rank, string Date);
