using System.Text;
using PerfSage.Reports.Printing;

namespace PerfSage.Cli.Options;

/// <summary>Lets the parser, which prints help and the version, print through a log. Commands find the log through it.</summary>
internal sealed class HelpWriter(LogWriter log) : TextWriter
{
    private readonly StringBuilder line = new();

    public LogWriter Log => log;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (value == '\n')
        {
            log.WriteLine(line.ToString());
            line.Clear();
        }
        else if (value != '\r')
        {
            line.Append(value);
        }
    }
}
