using PerfSage.Docs.Tests.Markdown;

namespace PerfSage.Docs.Tests.Examples;

/// <summary>
/// How a block comes about: the commands in the comment above it, then those that the block shows itself, after "$ ". Its text is
/// what the shown ones print, or the last one when none is shown.
/// </summary>
internal sealed record Example(IReadOnlyList<string> Hidden, IReadOnlyList<string> Shown)
{
    private const string Keyword = "example\n";
    private const string Excuse = "no example:";

    public IEnumerable<string> Commands => Hidden.Concat(Shown);

    /// <returns>Why a block that looks like output is none, or cannot be made; null for all others.</returns>
    public static string? ExcuseOf(DocumentBlock block) =>
        block.Comment.StartsWith(Excuse, StringComparison.Ordinal) ? block.Comment[Excuse.Length..].Trim() : null;

    /// <returns>Null when the comment above the block does not begin with the word "example".</returns>
    public static Example? Of(DocumentBlock block) =>
        (block.Comment + "\n").StartsWith(Keyword, StringComparison.Ordinal)
            ? new Example(
                // A line that begins with a bar belongs to the command above it.
                [.. block.Comment.Replace("\n|", "\0").Split('\n').Skip(1).Select(line => line.Replace('\0', '\n'))],
                [.. block.Lines.Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => line[2..])]
            )
            : null;

    /// <param name="outputs">Of all commands.</param>
    public string TextOf(IReadOnlyList<string> outputs) =>
        Shown.Count == 0
            ? Trim(outputs[^1])
            : string.Join('\n', Shown.Zip(outputs.Skip(Hidden.Count), (command, output) => Trim($"$ {command}\n{output}")));

    private static string Trim(string output) =>
        string.Join('\n', output.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
}
