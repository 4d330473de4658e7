using PerfSage.Contracts;
using PerfSage.Gate;

namespace PerfSage.Cli.Options;

internal static class DeviceNames
{
    /// <returns>Ids without repetition, in the order given; all devices if none is.</returns>
    /// <exception cref="BadInputException">A name is neither an id nor an alias.</exception>
    public static string[] Resolve(IEnumerable<string>? names)
    {
        var given = (names ?? []).SelectMany(n => n.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return given.Length == 0 ? [.. Devices.Ids] : [.. given.Select(Resolve).Distinct(StringComparer.Ordinal)];
    }

    public static string Resolve(string name) =>
        Devices.Resolve(name) ?? throw new BadInputException(Devices.Unknown(name).Message);
}
