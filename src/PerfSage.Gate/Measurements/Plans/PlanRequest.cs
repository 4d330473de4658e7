using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Zoo.Schema;

namespace PerfSage.Gate.Measurements.Plans;

/// <summary>What <c>measure plan</c> is asked for.</summary>
/// <param name="Base">The known device that is most like the one that is going to be measured.</param>
/// <param name="Seed">The same one gives the same models.</param>
internal sealed record PlanRequest(DeviceCatalog Catalog, DeviceProfile Base, int Count, TensorType Precision, ulong Seed);
