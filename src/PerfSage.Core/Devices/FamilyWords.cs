namespace PerfSage.Core.Devices;

/// <summary>A family in messages.</summary>
/// <param name="Accelerator">What runs the operators, e.g. <c>NPU</c>.</param>
/// <param name="Types">The element types that it takes, e.g. <c>int8 or int16</c>.</param>
internal sealed record FamilyWords(string Accelerator, string Types);
