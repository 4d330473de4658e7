using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Model;

/// <param name="Name">A C# identifier.</param>
/// <param name="FileName">As on disk, whatever characters it has.</param>
internal sealed record ModelClass(
    string Name,
    string FileName,
    string Sha256,
    EquatableArray<Constant> Constants,
    EquatableArray<DeviceClass> Devices
);
