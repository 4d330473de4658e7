namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>A configuration file of the Vela compiler is wrong, or says what no device file can.</summary>
/// <param name="message">A sentence without its full stop that names section and key, or the line.</param>
internal sealed class VelaConfigException(string message) : Exception(message);
