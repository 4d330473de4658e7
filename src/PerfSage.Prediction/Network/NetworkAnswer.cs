namespace PerfSage.Prediction.Network;

/// <summary>What a network says about a model on one device.</summary>
/// <param name="Terms">[N, T], what the network was told of the operators on the device.</param>
/// <param name="Device">[V], what it was told of the device.</param>
/// <param name="Group">To which of the family's groups the device belongs.</param>
/// <param name="Output">Null for a model without operators.</param>
internal sealed record NetworkAnswer(float[] Terms, float[] Device, string Group, NetworkOutput? Output);
