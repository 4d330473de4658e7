using System.CommandLine;

namespace PerfSage.Cli.Dataset;

internal static class DatasetCommand
{
    public static Command Create() => new("dataset", "Works on the training data.") { Export(), Verify() };

    private static Command Export()
    {
        var labels = new Option<DirectoryInfo>("--data") { Description = "Folder with labels/, graphs/ and perop/, or with real_labels.csv and models.", Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = "Folder that receives the arrays.", Required = true };
        var command = new Command("export", "Writes features and labels as NumPy arrays for training.") { labels, output };
        command.SetAction(result =>
        {
            var (graphs, skipped) = DatasetExporter.Export(result.GetRequiredValue(labels).FullName, result.GetRequiredValue(output).FullName);
            result.InvocationConfiguration.Output.WriteLine($"{graphs} graphs exported, {skipped} skipped");
            return graphs > 0 ? 0 : 2;
        });
        return command;
    }

    private static Command Verify()
    {
        var labels = new Option<DirectoryInfo>("--data") { Description = "Folder with labels/ and graphs/, or with real_labels.csv and models.", Required = true };
        var command = new Command("verify", "Compares MACs, parameters and activation bytes of every graph with its labels.") { labels };
        command.SetAction(result =>
        {
            var output = result.InvocationConfiguration.Output;
            foreach (var check in DatasetVerifier.Verify(result.GetRequiredValue(labels).FullName))
            {
                output.WriteLine($"{check.Column}: {check.Equal} of {check.Total} graphs agree exactly");
                if (check.Example is not null)
                {
                    output.WriteLine($"  first: {check.Example}");
                    output.WriteLine($"  operators there: {string.Join(", ", check.Suspects.Take(8).Select(s => $"{s.Name} {s.Graphs}"))}");
                }
            }
        });
        return command;
    }
}
