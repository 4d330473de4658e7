using Markdig;
using Markdig.Syntax;

namespace PerfSage.Docs.Tests.Markdown;

internal static class BlockReader
{
    public static IReadOnlyList<DocumentBlock> Read(string text)
    {
        var lines = text.Split('\n');
        return
        [
            .. Markdig
                .Markdown.Parse(text, new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build())
                .Descendants<Block>()
                .Select(block =>
                    block switch
                    {
                        FencedCodeBlock fenced => Fenced(fenced, lines),
                        CodeBlock { Parent: not QuoteBlock } code => Indented(code, lines),
                        QuoteBlock { Parent: MarkdownDocument } quote => Of(
                            quote,
                            lines,
                            quote.Line,
                            QuotedLines(lines, quote.Line),
                            "> ",
                            ""
                        ),
                        _ => null,
                    }
                )
                .OfType<DocumentBlock>(),
        ];
    }

    private static DocumentBlock? Fenced(FencedCodeBlock block, string[] lines) =>
        block.Parent is QuoteBlock
            ? null
            : Of(block, lines, block.Line + 1, block.Lines.Count, Indentation(lines[block.Line]), block.Info ?? "");

    private static DocumentBlock Indented(CodeBlock block, string[] lines) =>
        Of(block, lines, block.Line, block.Lines.Count, Indentation(lines[block.Line]), "");

    private static DocumentBlock Of(Block block, string[] lines, int first, int count, string prefix, string language) =>
        new(
            first + 1,
            count,
            prefix,
            language,
            CommentAbove(block),
            string.Join('\n', lines.Skip(first).Take(count).Select(line => line.Length > prefix.Length ? line[prefix.Length..] : ""))
        );

    private static int QuotedLines(string[] lines, int first) => lines.Skip(first).TakeWhile(line => line.StartsWith('>')).Count();

    private static string Indentation(string line) => line[..(line.Length - line.TrimStart().Length)];

    private static string CommentAbove(Block block)
    {
        var index = block.Parent!.IndexOf(block);
        return index > 0 && block.Parent[index - 1] is HtmlBlock { Type: HtmlBlockType.Comment } comment
            ? comment.Lines.ToString().Trim()["<!--".Length..^"-->".Length].Trim()
            : "";
    }
}
