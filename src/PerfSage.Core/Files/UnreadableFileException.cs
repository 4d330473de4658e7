namespace PerfSage.Core.Files;

/// <summary>A file is not there, or is none that can be read to its end; the message says why, as a clause for the user.</summary>
internal sealed class UnreadableFileException(string message) : IOException(message);
