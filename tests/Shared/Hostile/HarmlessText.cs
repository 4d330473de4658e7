using System.Text.RegularExpressions;

namespace PerfSage.Tests.Hostile;

/// <summary>What must hold of every text that leaves the program, whatever names are in it.</summary>
internal static partial class HarmlessText
{
    // Of the many that are neither control nor format characters.
    private static readonly char[] Ignorable = ['\u034f', '\u3164'];

    public static void Is(string text)
    {
        IsShown(text);
        Assert.All(
            text.ReplaceLineEndings("\n").Split('\n'),
            line => Assert.False(StartOfCommand().IsMatch(line) || Command().IsMatch(line) || Diagnostic().IsMatch(line), line)
        );
    }

    /// <summary>Whatever it does, people see it.</summary>
    public static void IsShown(string text)
    {
        Assert.DoesNotMatch(Hidden(), text.Replace(Environment.NewLine, "\n", StringComparison.Ordinal));
        Assert.True(text.IndexOfAny(Ignorable) < 0, text);
    }

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}-[\n]]")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"^\s*::")]
    private static partial Regex StartOfCommand();

    [GeneratedRegex(@"##[a-z]*\[", RegexOptions.IgnoreCase)]
    private static partial Regex Command();

    // As MSBuild reads the output of what it starts: with anything that has no colon for the place.
    [GeneratedRegex(@"^([^:]*:)?\s*error PSB0000")]
    private static partial Regex Diagnostic();
}
