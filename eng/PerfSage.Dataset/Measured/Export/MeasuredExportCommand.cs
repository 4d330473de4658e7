using System.CommandLine;
using PerfSage.Dataset.CommandLine;

namespace PerfSage.Dataset.Measured.Export;

internal static class MeasuredExportCommand
{
    public static Command Create()
    {
        var data = DataOption.OfMeasurements();
        var source = new Option<string>("--source") { Description = "One of the sources.", Required = true };
        source.AcceptOnlyFromAmong([.. MeasuredSources.All.Keys]);
        var most = new Option<int>("--families") { Description = "How many families to take.", DefaultValueFactory = _ => int.MaxValue };
        var target = new Option<DirectoryInfo>("--out") { Description = "Folder that receives the arrays.", Required = true };
        var command = new Command("export-measured", "Writes features and labels of measured models as NumPy arrays for training.")
        {
            data,
            source,
            most,
            target,
        };
        command.SetAction(result =>
        {
            var models = MeasuredSources.All[result.GetRequiredValue(source)](result.GetRequiredValue(data).FullName);
            var graphs = MeasuredExporter.Export(models, result.GetValue(most), result.GetRequiredValue(target).FullName);
            result.InvocationConfiguration.Output.WriteLine($"{graphs} graphs exported");
            return (int)(graphs > 0 ? ExitCode.Pass : ExitCode.BadInput);
        });
        return command;
    }
}
