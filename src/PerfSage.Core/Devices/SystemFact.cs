namespace PerfSage.Core.Devices;

/// <summary>Something of a device's hardware for people, e.g. <c>computes</c>: <c>256 MACs per cycle at 500 MHz</c>.</summary>
internal sealed record SystemFact(string Name, string Value);
