using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices;

/// <summary>Devices that share terms, rules and a network.</summary>
internal interface IDeviceFamily
{
    /// <summary>As profiles name it, e.g. <c>ethos-u</c>.</summary>
    string Id { get; }

    FamilyWords Words { get; }

    /// <summary>Property of a profile that holds the hardware, e.g. <c>ethosU</c>.</summary>
    string Section { get; }

    /// <summary>Columns of an operator that are the same on all devices of the family.</summary>
    IReadOnlyList<Column> OperatorColumns { get; }

    /// <summary>Columns of an operator on one device.</summary>
    IReadOnlyList<Column> TermColumns { get; }

    /// <exception cref="DeviceFileException">Something is missing or wrong.</exception>
    IDeviceSystem ReadSystem(ProfileSection section);

    /// <returns>What its devices run for the operators of a model.</returns>
    IFamilyGraph Lower(ModelGraph model);

    /// <returns>Least KiB of the device's working memory in which a model can run.</returns>
    double MemoryFloorKiB(ModelGraph model, IDeviceSystem system);

    /// <returns>
    /// The device among <paramref name="learned"/> that stands in for one that no network has learned; null if none is like it.
    /// </returns>
    StandIn? StandInFor(DeviceProfile device, IReadOnlyList<DeviceProfile> learned);
}
