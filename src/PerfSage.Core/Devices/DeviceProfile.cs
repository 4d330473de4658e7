using PerfSage.Contracts;
using PerfSage.Core.Devices.Energy;
using PerfSage.Core.Devices.Hosts;

namespace PerfSage.Core.Devices;

/// <summary>Everything that the program knows of a device; a file in <c>devices/</c>, or a user's.</summary>
/// <param name="Aliases">Shorter names that people write.</param>
/// <param name="Metrics">That can be predicted, in their order.</param>
/// <param name="Precision">Element types that the device computes with, e.g. <c>int8</c>.</param>
/// <param name="Labels">Where the numbers come from that a predictor learns.</param>
/// <param name="Calibration">What a user measured on a known device; null for a device of its own.</param>
internal sealed record DeviceProfile(
    string Id,
    IReadOnlyList<string> Aliases,
    DeviceDescription Description,
    IDeviceFamily Family,
    IDeviceSystem System,
    IReadOnlyList<Metric> Metrics,
    IReadOnlyList<string> Precision,
    LabelSource Labels
)
{
    public Calibration? Calibration { get; init; }

    /// <summary>What runs the operators that the accelerator does not.</summary>
    public HostCore Host { get; init; } = HostCore.Unknown;

    /// <summary>Milliseconds per inference that are not the model's.</summary>
    public double OverheadMs { get; init; }

    /// <summary>What its energy is computed with; null where energy cannot be predicted.</summary>
    public EnergyCoefficients? Energy { get; init; }

    /// <summary>Hexadecimal digest of the file, or of both files where one is based on the other.</summary>
    public string Sha256 { get; init; } = "";
}
