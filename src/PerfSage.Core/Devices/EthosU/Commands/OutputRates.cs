namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Cycles that the output unit of an Ethos-U55 or U65 takes for an element.</summary>
/// <param name="Operations">By operation and precision; <see cref="OutputUnit"/> names the columns.</param>
/// <param name="Activations">None or a table, a rectifier, a clamp.</param>
internal sealed record OutputRates(double[] Operations, double[] Activations);
