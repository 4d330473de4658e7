using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using PerfSage.Contracts.Text;

namespace PerfSage.Gate.Setup.Edits;

/// <summary>
/// Puts elements into XML without writing anything else of it anew: indentation and line ends follow those that are there.
/// </summary>
internal static partial class XmlText
{
    private const string Group = "ItemGroup";
    private const string Unit = "  ";

    /// <summary>Adds an item to the group that has such items, or in a new group at the end.</summary>
    /// <param name="item">An element on one line.</param>
    /// <exception cref="BadInputException">The text is no XML.</exception>
    public static string AddItem(string text, string itemType, string item)
    {
        var places = Read(text);
        var group = places.LastOrDefault(p =>
            p.IsNamed(itemType) && p.Parent is { HasCondition: false, Parent.Parent: null } parent && parent.IsNamed(Group)
        );
        return group is null ? Append(text, $"<{Group}>", Unit + item, $"</{Group}>") : Before(text, group.Parent!, places, [item]);
    }

    /// <summary>Adds lines at the end of the root.</summary>
    /// <param name="lines">Indented as below the root.</param>
    /// <exception cref="BadInputException">The text is no XML.</exception>
    public static string Append(string text, params IReadOnlyList<string> lines)
    {
        var opened = Opened(text);
        var places = Read(opened);
        return Before(opened, places[0], places, lines);
    }

    /// <returns>As the value of an attribute, with quotes around it; what cannot be seen is a reference to its number.</returns>
    public static string Quote(string value) => $"\"{string.Concat(value.EnumerateRunes().Select(Escaped))}\"";

    private static string Escaped(Rune rune) =>
        rune.ToString() switch
        {
            "&" => "&amp;",
            "<" => "&lt;",
            "\"" => "&quot;",
            var text when HiddenCharacters.HasAt(text, 0) => $"&#x{rune.Value:X};",
            var text => text,
        };

    /// <returns>One line that ends where it should, whatever the text says.</returns>
    public static string Comment(string text) => $"<!-- {DashBeforeDash().Replace(Disarmed.Line(text), "- ")} -->";

    private static string Before(string text, XmlPlace parent, IReadOnlyList<XmlPlace> places, IReadOnlyList<string> lines)
    {
        var newLine = NewLine(text);
        var end = parent.End!.Value;
        var start = LineStart(text, end);
        var own = text[LineStart(text, parent.Start)..parent.Start];
        var child = places.Where(p => p.Parent == parent).Select(p => text[LineStart(text, p.Start)..p.Start]).FirstOrDefault(IsBlank);
        var indent = child ?? (IsBlank(own) ? own : "") + Unit;
        // What is below is indented as much again.
        var unit = indent.Length > own.Length && indent.StartsWith(own, StringComparison.Ordinal) ? indent[own.Length..] : Unit;
        var block = string.Concat(lines.Select(l => indent + Indented(l, unit) + newLine));
        return IsBlank(text[start..end])
            ? text[..start] + block + text[start..]
            : text[..end] + newLine + block + (IsBlank(own) ? own : "") + text[end..];
    }

    private static string Indented(string line, string unit)
    {
        var text = line.TrimStart(' ');
        return string.Concat(Enumerable.Repeat(unit, (line.Length - text.Length) / Unit.Length)) + text;
    }

    /// <returns>With an end tag of the root, which may have none.</returns>
    private static string Opened(string text)
    {
        var root = Read(text)[0];
        if (root.End is not null)
        {
            return text;
        }

        var end = TagEnd(text, root.Start);
        var name = text[(root.Start + 1)..].Split([' ', '\t', '\r', '\n', '/', '>'], 2)[0];
        return $"{text[..(end - "/".Length)].TrimEnd()}>{NewLine(text)}</{name}>{text[(end + 1)..]}";
    }

    /// <returns>Of a tag's last angle bracket; others may stand in the values of its attributes.</returns>
    private static int TagEnd(string text, int start)
    {
        var quote = '\0';
        var end = start;
        for (; quote != '\0' || text[end] != '>'; end++)
        {
            quote =
                text[end] == quote ? '\0'
                : quote == '\0' && text[end] is '"' or '\'' ? text[end]
                : quote;
        }

        return end;
    }

    private static string NewLine(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private static IReadOnlyList<XmlPlace> Read(string text)
    {
        try
        {
            return XmlPlaces.Read(text);
        }
        catch (XmlException e)
        {
            throw new BadInputException(e.Message);
        }
    }

    private static int LineStart(string text, int index) => index == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], index - 1) + 1;

    private static bool IsBlank(string text) => text.All(c => c is ' ' or '\t');

    [GeneratedRegex("-(?=-)")]
    private static partial Regex DashBeforeDash();
}
