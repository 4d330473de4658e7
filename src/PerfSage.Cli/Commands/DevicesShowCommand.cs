using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Gate;
using PerfSage.Reports.Results;

namespace PerfSage.Cli.Commands;

internal static class DevicesShowCommand
{
    public static Command Create()
    {
        var device = new Argument<string>("DEVICE") { Description = "Device id or alias, or a device file (.json)." };
        var format = CommonOptions.Format();
        var command = new Command("show", "Shows all that is known of a device: its hardware, and what its energy is computed with.")
        {
            device,
            format,
        };
        command.SetAction(result =>
        {
            var name = result.GetRequiredValue(device);
            var (catalog, ids) = DeviceNames.Resolve([name]);
            var profile =
                ids.Length == 1 ? catalog.Find(ids[0])! : throw new BadInputException($"'{name}' must name one device, not {ids.Length}");
            result.Presenter(format).Write(result.Output(), new DeviceResult(profile));
            return (int)ExitCode.Pass;
        });
        return command;
    }
}
