using System.Reflection;

namespace PerfSage.Core.Devices.Catalog;

/// <summary>The device files that come with the program.</summary>
internal static class BuiltinDevices
{
    private const string Prefix = "devices/";
    private const string Extension = ".json";

    /// <summary>By id, which is the name of the file.</summary>
    public static IReadOnlyList<DeviceProfile> All { get; } = Read(typeof(BuiltinDevices).Assembly);

    private static List<DeviceProfile> Read(Assembly assembly)
    {
        var devices = new List<DeviceProfile>();
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
                .OrderBy(n => n[..^Extension.Length], StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            devices.Add(DeviceFileReader.Read(reader.ReadToEnd(), devices));
        }

        return devices;
    }
}
