namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>
/// What all networks of the space share: three stages of five cells, with twice the channels and half the size in each next one.
/// </summary>
internal static class Skeleton
{
    public const int Stages = 3;

    public const int CellsPerStage = 5;

    private const int StemChannels = 16;

    public static int Channels(int stage) => StemChannels << stage;
}
