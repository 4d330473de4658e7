namespace PerfSage.Dataset.Tests.Infra;

internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the command line in this process.</summary>
    public static CommandResult Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = DatasetApp.Run(args, output, error);
        return new CommandResult(code, output.ToString(), error.ToString());
    }
}
