using System.CommandLine;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.CommandLine;

namespace PerfSage.Dataset.Accuracy;

internal static class AccuracyCommand
{
    public static Command Create()
    {
        var figures = new Option<DirectoryInfo>("--figures")
        {
            Description = "Folder with accuracy.json, processor.json and what else was measured.",
            DefaultValueFactory = _ => new DirectoryInfo("training"),
        };
        var output = new Option<FileInfo>("--out")
        {
            Description = "The page; its plots go into images/ beside it.",
            DefaultValueFactory = _ => new FileInfo(Path.Combine("docs", "accuracy.md")),
        };
        var readme = new Option<FileInfo>("--readme")
        {
            Description = "Gets the table of kinds of units.",
            DefaultValueFactory = _ => new FileInfo("README.md"),
        };
        var command = new Command("accuracy", "Writes the page of all figures that were measured.") { figures, output, readme };
        command.SetAction(result =>
        {
            var page = AccuracyPage.Of(Figures.Read(result.GetRequiredValue(figures).FullName));
            page.Write(result.GetRequiredValue(output).FullName, result.GetRequiredValue(readme).FullName);
            return (int)ExitCode.Pass;
        });
        return command;
    }
}
