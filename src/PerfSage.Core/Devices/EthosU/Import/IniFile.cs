namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>An INI file as Python's <c>configparser</c> understands it, which is what the compiler reads its configuration with.</summary>
/// <param name="Sections">By name, of which the case matters, in the order of the file.</param>
internal sealed record IniFile(IReadOnlyDictionary<string, IniSection> Sections);
