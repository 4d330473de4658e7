using System.CommandLine;
using PerfSage.Reports.Printing;

namespace PerfSage.Cli.Options;

/// <summary>Where a command prints to.</summary>
internal static class Streams
{
    public static LogWriter Output(this ParseResult result) => ((HelpWriter)result.InvocationConfiguration.Output).Log;

    public static LogWriter Error(this ParseResult result) => ((HelpWriter)result.InvocationConfiguration.Error).Log;
}
