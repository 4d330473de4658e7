namespace PerfSage.Gate.Measurements;

/// <summary>A measured model that says nothing about a device, because the base cannot be asked about it.</summary>
internal sealed record LeftOutModel(string Model, string Reason);
