using System.CommandLine;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Zoo.Commands;

/// <summary>Writes one of the models that readers must survive, for the examples of the documents.</summary>
internal static class WriteOddCommand
{
    public static Command Create()
    {
        Option<string> name = new("--name") { Description = "The model.", Required = true };
        name.AcceptOnlyFromAmong([.. OddModels.All.Select(m => m.Name)]);
        Option<FileInfo> file = new("--out") { Description = "The file to write.", Required = true };
        var command = new Command("write-odd", "Writes a model that is unusual, or that no runtime runs.") { name, file };
        command.SetAction(result =>
        {
            var path = result.GetRequiredValue(file);
            path.Directory?.Create();
            OddModels.All.Single(m => m.Name == result.GetRequiredValue(name)).Factory().Save(path.FullName);
        });
        return command;
    }
}
