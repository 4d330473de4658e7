using PerfSage.Contracts;
using PerfSage.Contracts.Devices;
using PerfSage.Contracts.Text;

namespace PerfSage.Core.Devices.Catalog;

/// <summary>The devices that a command knows: those of the program, then the user's.</summary>
internal sealed class DeviceCatalog
{
    private readonly Dictionary<string, DeviceProfile> byId;

    private DeviceCatalog(IReadOnlyList<DeviceProfile> devices)
    {
        Devices = devices;
        byId = devices.ToDictionary(d => d.Id, StringComparer.OrdinalIgnoreCase);
        Known = new KnownDevices(devices.Select(Facts).ToEquatableArray());
    }

    public static DeviceCatalog Builtin { get; } = new(BuiltinDevices.All);

    public IReadOnlyList<DeviceProfile> Devices { get; }

    /// <summary>What budgets are checked against.</summary>
    public KnownDevices Known { get; }

    /// <returns>Null when no device has this id.</returns>
    public DeviceProfile? Find(string id) => byId.GetValueOrDefault(id);

    /// <param name="text">Of a device file.</param>
    /// <returns>A catalog that knows its device as well.</returns>
    /// <exception cref="DeviceFileException">The file is wrong, or its device has a name that another one has.</exception>
    public DeviceCatalog With(string text) => With(DeviceFileReader.Read(text, Devices));

    /// <returns>A catalog that knows the devices of another one as well; the same device may be in both.</returns>
    /// <exception cref="DeviceFileException">A name means another device in the other one.</exception>
    public DeviceCatalog Union(DeviceCatalog other) => other.Devices.Aggregate(this, (all, device) => all.With(device));

    /// <returns>Where the predictions for some devices come from; for all if there are none.</returns>
    public LabelSources LabelsOf(IEnumerable<string> ids)
    {
        var asked = ids.Select(Find).OfType<DeviceProfile>().ToArray();
        return LabelSources.Of(asked.Length > 0 ? asked : Devices);
    }

    /// <returns>A catalog that knows the device as well; this one if it does already.</returns>
    /// <exception cref="DeviceFileException">A name of the device means another one.</exception>
    public DeviceCatalog With(DeviceProfile device)
    {
        if (Find(device.Id)?.Sha256 == device.Sha256)
        {
            return this;
        }

        string?[] taken = [Known.Resolve(device.Id), .. device.Aliases.Select(Known.Resolve)];
        var index = Array.FindIndex(taken, t => t is not null);
        return index < 0
            ? new DeviceCatalog([.. Devices, device])
            : throw new DeviceFileException(index == 0 ? "$.id" : $"$.aliases[{index - 1}]", $"is a name of '{taken[index]}' already");
    }

    private static DeviceFacts Facts(DeviceProfile device) =>
        new(device.Id, device.Aliases.ToEquatableArray(), device.Metrics.Select(m => m.Key).ToEquatableArray());
}
