namespace PerfSage.Core.Devices;

/// <summary>Under which conditions the labels of a device were measured.</summary>
/// <param name="By">Who measured.</param>
/// <param name="Models">How many models.</param>
/// <param name="Conditions">In a few words.</param>
/// <param name="Unknown">What nobody says of them.</param>
internal sealed record Measurement(string By, int Models, string Conditions, string Unknown);
