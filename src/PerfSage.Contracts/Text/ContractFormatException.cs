namespace PerfSage.Contracts.Text;

/// <summary>A file that one part of the build wrote for another does not read back; the message is one sentence.</summary>
internal sealed class ContractFormatException(string message) : Exception(message);
