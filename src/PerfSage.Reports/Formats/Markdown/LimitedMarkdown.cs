using System.Text;
using PerfSage.Gate.Text;

namespace PerfSage.Reports.Formats.Markdown;

/// <summary>A page of at most so many bytes, whose footer is always there. Once a line does not fit, no later one is written.</summary>
internal sealed class LimitedMarkdown(int maxBytes, string footer)
{
    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    // Room for the lines that close the page, whatever is left out.
    private int left = maxBytes - Encoding.UTF8.GetByteCount(footer) - Encoding.UTF8.GetByteCount(Cut(long.MaxValue));
    private long omitted;

    /// <param name="line">Without its end; empty between blocks.</param>
    public void Line(string line)
    {
        var size = Encoding.UTF8.GetByteCount(line) + 1;
        if (omitted > 0 || size > left)
        {
            omitted++;
            return;
        }

        left -= size;
        text.Append(line).Append('\n');
    }

    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    /// <summary>What is written before <see cref="EndFold"/> is shown only when the reader opens it.</summary>
    public void BeginFold(string title)
    {
        const string Start = "<details><summary>";
        const string End = "</details>";
        // Keeps room for the closing tag, so that the page cannot end inside the fold.
        left -= End.Length + 2;
        Line("");
        Line($"{Start}{title}</summary>");
        var isOpen = omitted == 0;
        Line("");
        open.Push(isOpen ? $"\n{End}\n" : "");
    }

    public void EndFold() => text.Append(open.Pop());

    public override string ToString()
    {
        var cut = omitted > 0 ? Cut(omitted) : "";
        return Encoding.UTF8.GetByteCount(footer + cut) > maxBytes ? "" : text + cut + footer;
    }

    private static string Cut(long lines) =>
        $"\n**This page is cut: {NumberText.Of(lines)} more lines are left out; perfbudget.json has everything.**\n";
}
