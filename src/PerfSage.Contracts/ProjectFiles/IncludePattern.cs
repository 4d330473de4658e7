using System.Text.RegularExpressions;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>One part of an Include. Properties and item lists, whose values are unknown here, match anything.</summary>
internal sealed class IncludePattern
{
    // Most are plain names. Whoever has to know at each build whether anything is new does not wait for regular expressions then.
    private static readonly char[] Special = ['$', '@', '%', '*', '?'];

    private static readonly Lazy<Regex> Tokens = new(() =>
        new Regex(
            @"(?<value>[$@%]\((?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\))"
                + @"|(?<deep>\*\*/)|(?<any>\*\*)|(?<part>\*)|(?<one>\?)|(?<text>.)",
            RegexOptions.CultureInvariant | RegexOptions.Singleline
        )
    );

    private readonly string name;
    private readonly Lazy<Regex>? pattern;

    private IncludePattern(string text)
    {
        (Text, name) = (text, Slashes(text));
        if (name.IndexOfAny(Special) < 0)
        {
            return;
        }

        HasWildcard = Tokens
            .Value.Matches(name)
            .Cast<Match>()
            .Any(m => m.Groups["deep"].Success || m.Groups["any"].Success || m.Groups["part"].Success || m.Groups["one"].Success);
        pattern = new Lazy<Regex>(() =>
            new Regex(
                "^" + Tokens.Value.Replace(name, ToRegex) + "$",
                RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
            )
        );
    }

    public string Text { get; }

    public bool HasWildcard { get; }

    public static IReadOnlyList<IncludePattern> Parse(string include) =>
        SplitList(include).Select(p => p.Trim()).Where(p => p.Length > 0).Select(p => new IncludePattern(p)).ToArray();

    /// <param name="item">What MSBuild made of an Include.</param>
    public bool Matches(string item) =>
        pattern is null ? string.Equals(name, Slashes(item), StringComparison.OrdinalIgnoreCase) : pattern.Value.IsMatch(Slashes(item));

    private static string ToRegex(Match match) =>
        match.Groups["value"].Success || match.Groups["any"].Success ? ".*"
        : match.Groups["deep"].Success ? "(.*/)?"
        : match.Groups["part"].Success ? "[^/]*"
        : match.Groups["one"].Success ? "[^/]"
        : Regex.Escape(match.Value);

    // Escapes such as %3B are undone after the list is split, so that an escaped semicolon separates nothing.
    private static string Slashes(string path)
    {
        var unescaped =
            path.IndexOf('%') < 0
                ? path
                : Regex.Replace(path, "%([0-9a-fA-F]{2})", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());
        var slashes = unescaped.Replace('\\', '/');
        return slashes.IndexOf("./", StringComparison.Ordinal) < 0 ? slashes : Regex.Replace(slashes, "(?<=^|/)(\\./)+", "");
    }

    private static IEnumerable<string> SplitList(string include)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < include.Length; i++)
        {
            depth += include[i] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (include[i] == ';' && depth <= 0)
            {
                yield return include.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return include.Substring(start);
    }
}
