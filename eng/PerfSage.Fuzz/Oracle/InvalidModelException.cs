namespace PerfSage.Fuzz.Oracle;

/// <summary>TensorFlow Lite would not run a model; the message says why.</summary>
internal sealed class InvalidModelException(string message) : Exception(message);
