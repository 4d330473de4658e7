namespace PerfSage.Gate.History.Versions;

internal enum VersionChange
{
    Added,
    Modified,
    Renamed,
    Removed,
}
