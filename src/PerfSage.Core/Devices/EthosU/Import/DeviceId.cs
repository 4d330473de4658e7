using System.Text.RegularExpressions;

namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>Makes what budgets call a board from what its vendor calls it.</summary>
internal static partial class DeviceId
{
    /// <returns>E.g. <c>my-board-v1.2</c> for <c>My_Board v1.2</c>; empty if no character is allowed in an id.</returns>
    public static string From(string name) => Others().Replace(name, "-").Trim('-').ToLowerInvariant();

    [GeneratedRegex("[^A-Za-z0-9.]+")]
    private static partial Regex Others();
}
