using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>Arithmetic on volumes.</summary>
internal static class Volumes
{
    /// <summary>The largest output block.</summary>
    public static Volume MostBlock { get; } = new(128, 128, 1024);

    public static Volume RoundUp(Volume volume, Volume granule) =>
        new(Rounding.RoundUp(volume.H, granule.H), Rounding.RoundUp(volume.W, granule.W), Rounding.RoundUp(volume.D, granule.D));

    public static Volume DivideUp(Volume volume, Volume by) =>
        new((int)Rounding.CeilDiv(volume.H, by.H), (int)Rounding.CeilDiv(volume.W, by.W), (int)Rounding.CeilDiv(volume.D, by.D));

    public static int RoundDown(int value, int granule) => value / granule * granule;
}
