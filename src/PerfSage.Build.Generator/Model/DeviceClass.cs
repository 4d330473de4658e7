using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Model;

/// <param name="Name">A C# identifier.</param>
internal sealed record DeviceClass(string Name, string DeviceId, EquatableArray<Constant> Constants);
