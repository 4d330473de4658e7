namespace PerfSage.Core.Devices;

/// <summary>What of an operator nobody measured on a device.</summary>
/// <param name="Text">In a few words, e.g. <c>depthwise 3x3 was not measured on it</c>.</param>
/// <param name="Precision">The numbers in which the device was not measured at all; null where it is the kernel.</param>
internal sealed record Unmeasured(string Text, string? Precision = null);
