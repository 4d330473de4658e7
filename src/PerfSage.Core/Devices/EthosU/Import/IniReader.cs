namespace PerfSage.Core.Devices.EthosU.Import;

/// <summary>
/// Reads INI files by the rules of Python's <c>configparser.ConfigParser()</c>, https://docs.python.org/3/library/configparser.html: a
/// comment is a line that begins with <c>#</c> or <c>;</c>, a value follows the first <c>=</c> or <c>:</c> and goes on in lines that are
/// indented deeper, the keys of <c>[DEFAULT]</c> are in all sections, and nothing stands there twice. Readers of INI files that are to be
/// had for .NET know neither the values of several lines nor the errors.
/// </summary>
internal sealed class IniReader
{
    private const string Defaults = "DEFAULT";
    private const int LongestShown = 60;

    private readonly Dictionary<string, string> defaults = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Line, Dictionary<string, string> Values)> sections = new(StringComparer.Ordinal);
    private string section = "";
    private Dictionary<string, string>? values;
    private string? key;
    private int indentation;

    private IniReader() { }

    /// <exception cref="VelaConfigException">A line is none of these, or something is there twice.</exception>
    public static IniFile Read(string text)
    {
        var reader = new IniReader();
        using var lines = new StringReader(text);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            reader.Add(line, number);
        }

        return new IniFile(reader.sections.ToDictionary(s => s.Key, s => reader.Section(s.Key), StringComparer.Ordinal));
    }

    private IniSection Section(string name)
    {
        var (line, own) = sections[name];
        return new IniSection(name, line, defaults.Concat(own).GroupBy(v => v.Key).ToDictionary(v => v.Key, v => v.Last().Value));
    }

    private void Add(string line, int number)
    {
        var content = line.Trim();
        if (content.Length == 0 || content[0] is '#' or ';')
        {
            return;
        }

        var depth = line.Length - line.TrimStart().Length;
        if (values is not null && key is not null && depth > indentation)
        {
            values[key] = $"{values[key]}\n{content}";
            return;
        }

        indentation = depth;
        if (content[0] == '[' && content.LastIndexOf(']') is var end and > 1)
        {
            Begin(content[1..end], number);
        }
        else
        {
            Set(content, number);
        }
    }

    private void Begin(string name, int number)
    {
        if (sections.TryGetValue(name, out var earlier))
        {
            throw new VelaConfigException($"line {number}: the section [{name}] is there already, in line {earlier.Line}");
        }

        (section, key) = (name, null);
        values = name == Defaults ? defaults : new Dictionary<string, string>(StringComparer.Ordinal);
        if (name != Defaults)
        {
            sections[name] = (number, values);
        }
    }

    private void Set(string content, int number)
    {
        if (values is null)
        {
            throw new VelaConfigException($"line {number}: '{Shown(content)}' stands before the first [section]");
        }

        var end = content.IndexOfAny(['=', ':']);
        var name = content[..Math.Max(end, 0)].TrimEnd();
        if (name.Length == 0)
        {
            throw new VelaConfigException($"line {number}: '{Shown(content)}' is neither [section], key=value nor a comment");
        }

        key = name.ToLowerInvariant();
        if (!values.TryAdd(key, content[(end + 1)..].Trim()))
        {
            throw new VelaConfigException($"line {number}: the key {Shown(name)} is in [{section}] already");
        }
    }

    private static string Shown(string text) => text.Length > LongestShown ? text[..LongestShown] + "…" : text;
}
