namespace PerfSage.Fuzz.Structure;

/// <summary>Bytes are no flatbuffer, as its own verifier would say.</summary>
internal sealed class InvalidStructureException(string message) : Exception(message);
