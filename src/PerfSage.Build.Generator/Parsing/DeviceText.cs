namespace PerfSage.Build.Generator.Parsing;

/// <summary>A file of the compiler's that may be a device file.</summary>
internal sealed record DeviceText(string Path, string Text);
