using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Cli.Options;

/// <summary>The devices that a command is about.</summary>
/// <param name="Catalog">Those of the program, and of the device files that were named.</param>
/// <param name="Ids">Of the catalog, without repetition.</param>
internal sealed record DeviceSelection(DeviceCatalog Catalog, string[] Ids);
