namespace PerfSage.Core.TfLite;

/// <summary>The file is not a TFLite model that can be read; the message is one sentence for the user.</summary>
internal sealed class ModelFormatException(string message, Exception? inner = null) : Exception(message, inner);
