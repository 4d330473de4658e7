namespace PerfSage.Core.Devices.Energy;

/// <param name="Value">In the unit of its term; 0 or more.</param>
/// <param name="Source">Who says so: a publication, a measurement, an assumption.</param>
internal sealed record EnergyCoefficient(double Value, string Source);
