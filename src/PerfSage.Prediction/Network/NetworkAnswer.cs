namespace PerfSage.Prediction.Network;

/// <summary>What a network says about a model on one device.</summary>
/// <param name="Terms">[N, T], what the network was told of the operators on the device.</param>
/// <param name="Device">[V], what it was told of the device.</param>
/// <param name="Groups">Whose intervals are the device's: its own, and those of the family's group that it belongs to.</param>
/// <param name="Output">Null for a model without operators.</param>
internal sealed record NetworkAnswer(float[] Terms, float[] Device, string[] Groups, NetworkOutput? Output);
