using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using PerfSage.Contracts.Devices;
using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Parsing;

/// <summary>
/// Reads of a device file what budgets have to know. Whether the file is right is checked by the predictor, which reads all of it
/// and stops the build if it is not; here, a file that cannot be read defines no device.
/// </summary>
internal static class DeviceFactsReader
{
    /// <returns>The known devices and those of the files, which may be based on them.</returns>
    public static KnownDevices With(KnownDevices known, IEnumerable<string> files)
    {
        var devices = known.All.ToList();
        foreach (var file in files)
        {
            if (Read(file, new KnownDevices(devices.ToEquatableArray())) is { } device)
            {
                devices.Add(device);
            }
        }

        return new KnownDevices(devices.ToEquatableArray());
    }

    private static DeviceFacts? Read(string text, KnownDevices known)
    {
        try
        {
            // The one reader of JSON that netstandard2.0 has: as XML.
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(text), XmlDictionaryReaderQuotas.Max);
            var root = XElement.Load(reader);
            var origin = root.Element("base") is { } name ? known.Find(name.Value) : null;
            return root.Element("id") is { } id
                ? new DeviceFacts(id.Value, Texts(root, "aliases"), origin?.Metrics ?? Texts(root, "metrics"))
                {
                    Labels = origin?.Labels ?? Labels(root.Element("labels")),
                }
                : null;
        }
        catch (Exception e) when (e is XmlException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Labels(XElement? labels) =>
        labels?.Element("name") is not { } name ? ""
        : labels.Element("kind")?.Value == "estimate" ? $"estimates of {name.Value}, not from silicon"
        : $"measurements with {name.Value}";

    private static EquatableArray<string> Texts(XElement root, string name) =>
        (root.Element(name)?.Elements().Select(e => e.Value) ?? []).ToEquatableArray();
}
