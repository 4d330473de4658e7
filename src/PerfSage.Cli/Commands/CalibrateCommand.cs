using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Gate;
using PerfSage.Gate.Measurements;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Commands;

internal static class CalibrateCommand
{
    public static Command Create()
    {
        var options = new CalibrateOptions();
        var command = new Command(
            "calibrate",
            "Makes a device file of what was measured on a device, and of the known device that is most like it."
        );
        options.AddTo(command);
        command.SetAction(result =>
        {
            var path = options.Output(result);
            var device = CalibrationRun.Run(options.Request(result), options.Predictor(result));
            if (path is null)
            {
                CalibrationReportText.Write(result.Error(), device);
                result.Output().WriteDocument(device.Text);
            }
            else
            {
                AtomicFile.Write(path, device.Text);
                CalibrationReportText.Write(result.Output(), device);
                result
                    .Output()
                    .WriteLine($"'{path}' describes {device.Profile.Id}: name the file in <PerfDevice Include=\"…\" />, or as --device.");
            }

            return (int)ExitCode.Pass;
        });
        return command;
    }
}
