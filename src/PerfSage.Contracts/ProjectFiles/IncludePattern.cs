using System.Text.RegularExpressions;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>One part of an Include. Properties and item lists, whose values are unknown here, match anything.</summary>
internal sealed class IncludePattern
{
    private static readonly Regex Tokens = new(
        @"(?<value>[$@%]\((?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\))"
            + @"|(?<deep>\*\*/)|(?<any>\*\*)|(?<part>\*)|(?<one>\?)|(?<text>.)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    );

    private readonly Regex pattern;

    private IncludePattern(string text)
    {
        Text = text;
        HasWildcard = Tokens
            .Matches(Slashes(text))
            .Cast<Match>()
            .Any(m => m.Groups["deep"].Success || m.Groups["any"].Success || m.Groups["part"].Success || m.Groups["one"].Success);
        pattern = new Regex(
            "^" + Tokens.Replace(Slashes(text), ToRegex) + "$",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
        );
    }

    public string Text { get; }

    public bool HasWildcard { get; }

    public static IReadOnlyList<IncludePattern> Parse(string include) =>
        SplitList(include).Select(p => p.Trim()).Where(p => p.Length > 0).Select(p => new IncludePattern(p)).ToArray();

    /// <param name="item">What MSBuild made of an Include.</param>
    public bool Matches(string item) => pattern.IsMatch(Slashes(item));

    private static string ToRegex(Match match) =>
        match.Groups["value"].Success || match.Groups["any"].Success ? ".*"
        : match.Groups["deep"].Success ? "(.*/)?"
        : match.Groups["part"].Success ? "[^/]*"
        : match.Groups["one"].Success ? "[^/]"
        : Regex.Escape(match.Value);

    // Escapes such as %3B are undone after the list is split, so that an escaped semicolon separates nothing.
    private static string Slashes(string path)
    {
        var slashes = Regex
            .Replace(path, "%([0-9a-fA-F]{2})", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString())
            .Replace('\\', '/');
        return Regex.Replace(slashes, "(?<=^|/)(\\./)+", "");
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
