using PerfSage.Zoo.Building;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

/// <summary>A model at a limit.</summary>
/// <param name="U55">Why its last operator runs on the host of an Ethos-U55 or U65; null if it does not.</param>
/// <param name="U85">The same on an Ethos-U85.</param>
internal sealed record PlacementCase(string Name, string? U55, string? U85, Action<GraphBuilder> Build)
{
    /// <summary>The same on both.</summary>
    public static PlacementCase Both(string name, string? reason, Action<GraphBuilder> build) => new(name, reason, reason, build);
}
