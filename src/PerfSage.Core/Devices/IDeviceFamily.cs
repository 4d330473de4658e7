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

    /// <summary>Columns of an operator on one device.</summary>
    IReadOnlyList<Column> TermColumns { get; }

    /// <summary>Columns of a device itself.</summary>
    IReadOnlyList<Column> DeviceColumns { get; }

    /// <summary>Devices whose predictions are about equally reliable.</summary>
    IReadOnlyList<string> Groups { get; }

    /// <exception cref="DeviceFileException">Something is missing or wrong.</exception>
    IDeviceSystem ReadSystem(ProfileSection section);

    /// <returns>What its devices run for the operators of a model.</returns>
    IFamilyGraph Lower(ModelGraph model);

    /// <returns>Least KiB of the device's working memory in which a model can run.</returns>
    double MemoryFloorKiB(ModelGraph model, IDeviceSystem system);

    /// <returns>[V], columns as <see cref="DeviceColumns"/>.</returns>
    float[] Describe(IDeviceSystem system);

    /// <returns>One of <see cref="Groups"/>.</returns>
    string GroupOf(IDeviceSystem system);
}
