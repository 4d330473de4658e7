namespace PerfSage.Cli.History;

internal enum VersionChange
{
    Added,
    Modified,
    Renamed,
    Removed,
}
