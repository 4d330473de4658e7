using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Model;

/// <param name="Name">A C# identifier.</param>
/// <param name="Path">Full path of the model, the same text as in the budget.</param>
/// <param name="FileName">As on disk, whatever characters it has.</param>
internal sealed record ModelClass(
    string Name,
    string Path,
    string FileName,
    string Sha256,
    EquatableArray<Constant> Constants,
    EquatableArray<DeviceClass> Devices
);
