using PerfSage.Core.Devices;

namespace PerfSage.Dataset.Labels;

/// <summary>A device that the label tables have columns for; a random board is another one in every row.</summary>
/// <param name="Prefix">What the names of its columns begin with, before the dot.</param>
/// <param name="ProfileOf">The device that the row's labels are about; null where the row does not say.</param>
internal sealed record LabelDevice(string Prefix, string Id, Func<LabelRow, DeviceProfile?> ProfileOf);
