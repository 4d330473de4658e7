using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices;

/// <summary>Devices that share terms, rules and a network.</summary>
internal interface IDeviceFamily
{
    /// <summary>As profiles name it, e.g. <c>ethos-u</c>.</summary>
    string Id { get; }

    /// <summary>Property of a profile that holds the hardware, e.g. <c>ethosU</c>.</summary>
    string Section { get; }

    /// <returns>Whether what a column of an operator says can change what its devices take; its network reads no other.</returns>
    bool Reads(Column nodeColumn);

    /// <summary>Share of a model's cost, 0 to 1, up to which operators unlike those of training say nothing against it.</summary>
    double NegligibleShare { get; }

    /// <summary>Columns of an operator on one device.</summary>
    IReadOnlyList<Column> TermColumns { get; }

    /// <summary>Columns of a device itself.</summary>
    IReadOnlyList<Column> DeviceColumns { get; }

    /// <summary>Devices whose predictions are about equally reliable.</summary>
    IReadOnlyList<string> Groups { get; }

    /// <returns>What runs the operators, in messages: e.g. <c>NPU</c>.</returns>
    string AcceleratorOf(IDeviceSystem system);

    /// <summary>
    /// Whether its network counts what energy is made of, so that a device needs coefficients; else it has learned measured energy.
    /// </summary>
    bool CountsEnergy { get; }

    /// <exception cref="DeviceFileException">Something is missing or wrong.</exception>
    IDeviceSystem ReadSystem(ProfileSection section);

    /// <returns>Under which names a calibration may scale the latency of an operator, the most specific first.</returns>
    IReadOnlyList<string> ScaleNames(OperatorInfo op);

    /// <returns>All names that <see cref="ScaleNames"/> can give.</returns>
    IEnumerable<string> KnownScaleNames { get; }

    /// <returns>What its devices run for the operators of a model.</returns>
    IFamilyGraph Lower(ModelGraph model);

    /// <returns>Least KiB of the device's working memory in which a model can run.</returns>
    double MemoryFloorKiB(ModelGraph model, IDeviceSystem system);

    /// <returns>[V], columns as <see cref="DeviceColumns"/>.</returns>
    float[] Describe(IDeviceSystem system);

    /// <returns>One of <see cref="Groups"/>.</returns>
    string GroupOf(IDeviceSystem system);
}
