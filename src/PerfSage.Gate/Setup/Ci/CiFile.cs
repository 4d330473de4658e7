namespace PerfSage.Gate.Setup.Ci;

/// <summary>A file that makes a service run the gate.</summary>
/// <param name="Path">Relative to the repository.</param>
internal sealed record CiFile(string Path, string Text);
