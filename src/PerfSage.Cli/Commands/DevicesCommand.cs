using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Prediction;
using PerfSage.Reports.Documents;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Commands;

internal static class DevicesCommand
{
    public static Command Create()
    {
        var (format, predictor) = (CommonOptions.Format(), CommonOptions.Predictor());
        var command = new Command("devices", "Lists devices, their aliases and metrics, and how accurate the predictor is on each.") { format, predictor };
        command.SetAction(result =>
        {
            using var loaded = Predictor.Load(result.GetValue(predictor));
            var report = DevicesReport.Of(loaded);
            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(format) == OutputFormat.Json)
            {
                output.WriteLine(ReportJson.Write(report));
            }
            else
            {
                DevicesText.Write(output, report);
            }

            return (int)ExitCode.Pass;
        });
        return command;
    }
}
