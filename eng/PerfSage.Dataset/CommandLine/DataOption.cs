using System.CommandLine;

namespace PerfSage.Dataset.CommandLine;

internal static class DataOption
{
    public static Option<DirectoryInfo> OfMeasurements() =>
        new("--data") { Description = "Folder with the tables of measurements.", Required = true };

    public static Option<DirectoryInfo> Create() =>
        new("--data") { Description = "Folder with labels/, graphs/ and perop/, or with real_labels51.csv and models.", Required = true };
}
