namespace PerfSage.Fuzz.Structure;

/// <param name="Data">1, 2, 4 or 8 bytes.</param>
internal sealed record NumberNode(byte[] Data);
