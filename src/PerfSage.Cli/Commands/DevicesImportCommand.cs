using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Gate;
using PerfSage.Gate.Boards;

namespace PerfSage.Cli.Commands;

internal static class DevicesImportCommand
{
    public static Command Create()
    {
        var options = new ImportOptions();
        var command = new Command(
            "import",
            "Makes a device file of a board that a configuration file of the Vela compiler (vela.ini) describes."
        );
        options.AddTo(command);
        command.SetAction(result =>
        {
            var path = options.Output(result);
            var board = BoardImport.Run(options.File(result), options.Request(result));
            foreach (var note in board.Notes)
            {
                result.Error().WriteLine($"perfsage: {note}");
            }

            if (path is null)
            {
                result.Output().WriteDocument(board.Text);
            }
            else
            {
                AtomicFile.Write(path, board.Text);
                result.Output().WriteLine($"'{path}' describes {board.Id}: name the file in <PerfDevice Include=\"…\" />, or as --device.");
            }

            return (int)ExitCode.Pass;
        });
        return command;
    }
}
