using System.Reflection;
using PerfSage.Contracts.Devices;
using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Parsing;

/// <summary>The devices that come with the package; their files are resources of this assembly.</summary>
internal static class BuiltinDeviceFacts
{
    private const string Prefix = "devices/";
    private const string Extension = ".json";

    /// <summary>By id, which is the name of the file.</summary>
    public static KnownDevices All { get; } = Read(typeof(BuiltinDeviceFacts).Assembly);

    private static KnownDevices Read(Assembly assembly) =>
        DeviceFactsReader.With(
            new KnownDevices(EquatableArray<DeviceFacts>.Empty),
            assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
                .OrderBy(n => n.Substring(0, n.Length - Extension.Length), StringComparer.Ordinal)
                .Select(n =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                    return reader.ReadToEnd();
                })
        );
}
