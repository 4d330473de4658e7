namespace PerfSage.Core.Devices;

/// <summary>A model as a family of devices runs it: N operators in file order.</summary>
internal interface IFamilyGraph
{
    /// <returns>[N, T] row-major, columns as <see cref="IDeviceFamily.TermColumns"/>.</returns>
    float[] Terms(IDeviceSystem system);

    /// <returns>[N], a lower bound of each operator's latency in milliseconds.</returns>
    double[] BaseMs(IDeviceSystem system);

    /// <returns>[N], which of the device's roofs each operator meets first.</returns>
    Bound[] Bounds(IDeviceSystem system);

    /// <returns>[N], where each operator runs.</returns>
    IReadOnlyList<Placement> Placements(IDeviceSystem system);

    /// <returns>[N], what of each operator nobody measured on the device, null where its cost is known.</returns>
    IReadOnlyList<Unmeasured?> Unmeasured(IDeviceSystem system);

    /// <returns>Where the family knows it exactly; null where a network has to tell.</returns>
    KnownMemory? Memory(IDeviceSystem system);
}
