using System.CommandLine;

namespace PerfSage.Cli.Dataset;

internal static class DatasetCommand
{
    public static Command Create() => new("dataset", "Works on the training data.") { ExportCommand(), VerifyCommand.Create(), EvaluateCommand.Create() };

    public static Option<DirectoryInfo> Data() => new("--data")
    {
        Description = "Folder with labels/, graphs/ and perop/, or with real_labels.csv and models.",
        Required = true,
    };

    private static Command ExportCommand()
    {
        var data = Data();
        var target = new Option<DirectoryInfo>("--out") { Description = "Folder that receives the arrays.", Required = true };
        var command = new Command("export", "Writes features and labels as NumPy arrays for training.") { data, target };
        command.SetAction(result =>
        {
            var (graphs, skipped) = DatasetExporter.Export(result.GetRequiredValue(data).FullName, result.GetRequiredValue(target).FullName);
            result.InvocationConfiguration.Output.WriteLine($"{graphs} graphs exported, {skipped} without operators skipped");
            return (int)(graphs > 0 ? ExitCode.Pass : ExitCode.BadInput);
        });
        return command;
    }
}
