using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Gate.Measurements;

/// <summary>What <c>calibrate</c> is asked for.</summary>
/// <param name="Catalog">Of all devices; the new one must not have a name of theirs.</param>
/// <param name="Base">Of the catalog.</param>
/// <param name="Measurements">Path of the file.</param>
/// <param name="Id">Of the new device.</param>
internal sealed record CalibrationRequest(DeviceCatalog Catalog, DeviceProfile Base, string Measurements, string Id, DateOnly Date);
