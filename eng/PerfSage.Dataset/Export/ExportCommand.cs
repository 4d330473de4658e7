using System.CommandLine;
using PerfSage.Dataset.CommandLine;

namespace PerfSage.Dataset.Export;

internal static class ExportCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var target = new Option<DirectoryInfo>("--out") { Description = "Folder that receives the arrays.", Required = true };
        var command = new Command("export", "Writes features and labels as NumPy arrays for training.") { data, target };
        command.SetAction(result =>
        {
            var (graphs, skipped) = DatasetExporter.Export(
                result.GetRequiredValue(data).FullName,
                result.GetRequiredValue(target).FullName
            );
            result.InvocationConfiguration.Output.WriteLine($"{graphs} graphs exported, {skipped} without operators skipped");
            return (int)(graphs > 0 ? ExitCode.Pass : ExitCode.BadInput);
        });
        return command;
    }
}
