using System.CommandLine;
using PerfSage.Zoo.Families;

namespace PerfSage.Zoo.Commands;

internal static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "Lists the families with the defaults of their parameters.");
        command.SetAction(result =>
        {
            foreach (var (name, description, defaults, _) in ModelFamilies.All)
            {
                result.InvocationConfiguration.Output.WriteLine(
                    $"{name, -20} width {defaults.Width}, depth {defaults.Depth}, resolution {defaults.Resolution}: {description}"
                );
            }
        });
        return command;
    }
}
