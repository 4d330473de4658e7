using PerfSage.Core.Devices;

namespace PerfSage.Reports.Results;

internal sealed record DeviceResult(DeviceProfile Device);
