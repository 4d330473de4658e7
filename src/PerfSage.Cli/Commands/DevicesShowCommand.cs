using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Gate;
using PerfSage.Prediction;
using PerfSage.Reports.Results;

namespace PerfSage.Cli.Commands;

internal static class DevicesShowCommand
{
    public static Command Create()
    {
        var device = new Argument<string>("DEVICE") { Description = "Device id or alias, or a device file (.json)." };
        var (format, predictor) = (CommonOptions.Format(), CommonOptions.Predictor());
        var command = new Command("show", "Shows all that is known of a device: its hardware, and what its energy is computed with.")
        {
            device,
            format,
            predictor,
        };
        command.SetAction(result =>
        {
            var name = result.GetRequiredValue(device);
            var (catalog, ids) = DeviceNames.Resolve([name]);
            var profile =
                ids.Length == 1 ? catalog.Find(ids[0])! : throw new BadInputException($"'{name}' must name one device, not {ids.Length}");
            using var loaded = Predictor.Load(result.GetValue(predictor));
            result.Presenter(format).Write(result.Output(), DeviceResult.Of(profile, loaded.Accuracy));
            return (int)ExitCode.Pass;
        });
        return command;
    }
}
