using System.CommandLine;
using PerfSage.Dataset.CommandLine;

namespace PerfSage.Dataset.Measured.Twins;

internal static class TwinsCommand
{
    public static Command Create()
    {
        var data = DataOption.OfMeasurements();
        var output = FiguresOption.Create("twins.json");
        var command = new Command("twins", "Says by how much measurements of the same graph differ: the floor of every error.")
        {
            data,
            output,
        };
        command.SetAction(result =>
        {
            var file = TwinFile.Of(MeasuredSources.Read(result.GetRequiredValue(data).FullName));
            file.Write(result.GetRequiredValue(output).FullName);
            result.InvocationConfiguration.Output.WriteLine($"{file.Rows.Count} columns written");
            return (int)(file.Rows.Count > 0 ? ExitCode.Pass : ExitCode.BadInput);
        });
        return command;
    }
}
