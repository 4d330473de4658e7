using System.Text.RegularExpressions;

namespace PerfSage.Build.PackageTests.Ci;

/// <summary>The part of the runner's expressions that the action uses outside of conditions: names, one after the other.</summary>
internal static partial class Expressions
{
    /// <summary>Fails the test for any expression that is more than a name.</summary>
    public static string Evaluate(string text, IReadOnlyDictionary<string, string> context) =>
        Pattern()
            .Replace(
                text,
                match =>
                {
                    var name = match.Groups[1].Value.Trim();
                    Assert.Matches(@"^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)+$", name);
                    // As on GitHub: what is not there is empty.
                    return context.GetValueOrDefault(name, "");
                }
            );

    /// <summary>All names of a context, such as <c>inputs</c>, that are used.</summary>
    public static IEnumerable<string> Names(string text, string context) =>
        Pattern()
            .Matches(text)
            .SelectMany(m => Regex.Matches(m.Groups[1].Value, $@"\b{context}\.([A-Za-z_][\w-]*)"))
            .Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"\$\{\{(.*?)\}\}", RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
