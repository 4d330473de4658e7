using PerfSage.Contracts.Text;

namespace PerfSage.Contracts;

/// <summary>One line of the error list.</summary>
internal sealed record Finding(string Id, Severity Severity, SourceLocation Location, string Message)
{
    /// <summary>Disarmed here, since compiler, build, logs and files all show it: names of others are in most of them.</summary>
    public string Message
    {
        get;
        init => field = Disarmed.Line(value);
    } = Disarmed.Line(Message);
}
