using PerfSage.Core.Devices;

namespace PerfSage.Gate.Measurements;

/// <summary>A device that was made of measurements.</summary>
/// <param name="Profile">As its file says.</param>
/// <param name="Text">Of the file.</param>
/// <param name="Models">From which it was made.</param>
/// <param name="Memory">How measured peaks compare with the planned arena; null where nobody measured them.</param>
internal sealed record CalibratedDevice(
    DeviceProfile Profile,
    string Text,
    IReadOnlyList<CalibratedModel> Models,
    IReadOnlyList<LeftOutModel> LeftOut,
    MeasuredRatio? Energy,
    MeasuredRatio? Memory
)
{
    public CalibrationFit Fit => Profile.Calibration!.Fit!;
}
