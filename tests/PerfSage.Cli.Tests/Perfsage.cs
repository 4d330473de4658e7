using PerfSage.Reports.Printing;

namespace PerfSage.Cli.Tests;

/// <summary>Runs the command line in this process.</summary>
internal static class Perfsage
{
    public static CommandResult Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = PerfSageApp.Run(args, new LogWriter(output), new LogWriter(error));
        return new CommandResult(code, output.ToString(), error.ToString());
    }
}
