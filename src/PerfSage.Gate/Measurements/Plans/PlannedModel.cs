using PerfSage.Zoo.Spaces.KernelMixes;

namespace PerfSage.Gate.Measurements.Plans;

/// <summary>A model to measure.</summary>
/// <param name="BaseMs">What it is predicted to take on the base.</param>
internal sealed record PlannedModel(string FileName, KernelMix Mix, double BaseMs);
