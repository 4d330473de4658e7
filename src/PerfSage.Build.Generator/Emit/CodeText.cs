using System.Text;

namespace PerfSage.Build.Generator.Emit;

/// <summary>Lines of C#, each as far to the right as the blocks around it say.</summary>
internal sealed class CodeText
{
    private const int Indent = 4;

    private readonly StringBuilder text = new();
    private int depth;

    public void Line(string line) => text.Append(' ', depth * Indent).Append(line).Append('\n');

    public void Block(string head, Action body)
    {
        Line(head);
        Line("{");
        depth++;
        body();
        depth--;
        Line("}");
    }

    public override string ToString() => text.ToString();
}
