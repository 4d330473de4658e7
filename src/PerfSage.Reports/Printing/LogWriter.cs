using PerfSage.Contracts.Text;

namespace PerfSage.Reports.Printing;

/// <summary>
/// The one way to a terminal or a log: whatever names are in what is printed, none of it is hidden or a command. It is no
/// <see cref="TextWriter"/>, so that nothing can be printed past it.
/// </summary>
/// <param name="target">Standard output or standard error, or what stands for them in a test.</param>
/// <param name="isTerminal">Whether people see at once what is written.</param>
internal sealed class LogWriter(TextWriter target, bool isTerminal = false)
{
    /// <summary>For what draws with escape sequences; null unless it is a terminal. Names in it must be visible already.</summary>
    public TextWriter? Terminal => isTerminal ? target : null;

    /// <summary>One line; line ends in it are none.</summary>
    public void WriteLine(string line = "") => target.WriteLine(Disarmed.Line(line));

    /// <summary>Text of several lines whose format has escapes of its own for line ends in names, such as JSON.</summary>
    public void WriteDocument(string text)
    {
        target.Write(Disarmed.Lines(text));
        if (!text.EndsWith('\n'))
        {
            target.WriteLine();
        }
    }

    /// <summary>Commands to the CI service, which alone may look like some; what names are in them is escaped as it wants it.</summary>
    public void WriteCommands(string lines) => target.Write(Visible.Lines(lines));
}
