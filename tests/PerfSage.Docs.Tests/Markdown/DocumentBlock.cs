namespace PerfSage.Docs.Tests.Markdown;

/// <summary>A block of code or of quoted text, without the marks that make it one.</summary>
/// <param name="Line">Of the document, from one.</param>
/// <param name="LineCount">Of the text.</param>
/// <param name="Prefix">What stands before each line of the text.</param>
/// <param name="Language">Of a fenced block; empty when it names none.</param>
/// <param name="Comment">The comment right above the block, without its marks; empty when there is none.</param>
internal sealed record DocumentBlock(int Line, int LineCount, string Prefix, string Language, string Comment, string Text)
{
    // Blocks in these languages are what a reader writes.
    private static readonly HashSet<string> InputLanguages = ["bash", "csharp", "ini", "json", "xml", "yaml"];

    public string[] Lines => Text.Split('\n');

    /// <summary>Whether it shows what the program prints, as far as can be seen.</summary>
    public bool LooksLikeOutput =>
        !InputLanguages.Contains(Language)
        || Lines.Any(line => line.StartsWith("$ ", StringComparison.Ordinal) || DiagnosticLine.IdOf(line) is not null);
}
