using System.Text.RegularExpressions;

namespace PerfSage.Contracts.Text;

/// <summary>
/// Text as it may leave the program: nothing in it is hidden, and no name that a model, a file or a commit has is a command to the
/// terminal or the CI service that shows it. Whatever writes to a console, a file or the compiler writes this.
/// </summary>
internal static class Disarmed
{
    // GitHub's runner takes "::name" for a command at the start of a line, before which it drops any white space, and "##[name]" anywhere
    // (actions/runner, ActionCommand.cs); Azure's agent "##vso[name]" anywhere. The runner compares by culture, which passes over
    // characters without width: a zero-width space in between would not do.
    private static readonly Regex Command = new(
        @"(?<=^[^\S\n]*):(?=:)|(?<=#)#(?=[a-z]*\[)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline
    );

    /// <returns>One line.</returns>
    public static string Line(string text) => Break(Visible.Of(text));

    /// <param name="text">Lines that the program made of lines; what it quotes has none of its own.</param>
    public static string Lines(string text) => Break(Visible.Lines(text));

    // A file of predictions has thousands of lines, and hardly ever either sign.
    private static string Break(string text) =>
        text.IndexOf("::", StringComparison.Ordinal) < 0 && text.IndexOf("##", StringComparison.Ordinal) < 0
            ? text
            : Command.Replace(text, match => Visible.Code(match.Value[0]));
}
