using PerfSage.Core.Devices.Catalog;
using PerfSage.Gate;
using PerfSage.Gate.Budgets;

namespace PerfSage.Cli.Options;

internal static class DeviceNames
{
    private const string FileExtension = ".json";

    /// <returns>Ids without repetition, in the order given; all devices if none is.</returns>
    /// <exception cref="BadInputException">A name is neither an id, an alias nor a device file.</exception>
    public static DeviceSelection Resolve(IEnumerable<string>? names)
    {
        var (catalog, given) = ReadFiles(names ?? []);
        var ids = given.Select(n => catalog.Known.Resolve(n) ?? throw new BadInputException(catalog.Known.Unknown(n).Message));
        return new DeviceSelection(catalog, given.Length == 0 ? [.. catalog.Known.Ids] : [.. ids.Distinct(StringComparer.Ordinal)]);
    }

    /// <returns>The names as they are given, but ids in place of device files.</returns>
    /// <exception cref="BadInputException">A device file is wrong.</exception>
    public static (DeviceCatalog Catalog, string[] Names) ReadFiles(IEnumerable<string> names)
    {
        var catalog = DeviceCatalog.Builtin;
        var given = names.SelectMany(n => n.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToArray();
        for (var i = 0; i < given.Length; i++)
        {
            if (given[i].EndsWith(FileExtension, StringComparison.OrdinalIgnoreCase))
            {
                (catalog, var id) = DeviceFiles.Add(catalog, given[i], given[i]);
                given[i] = id;
            }
        }

        return (catalog, given);
    }
}
