namespace PerfSage.Docs.Tests.Markdown;

/// <summary>A Markdown file of the repository.</summary>
/// <param name="Path">Relative to the repository.</param>
internal sealed record Document(string Path, IReadOnlyList<string> Lines, IReadOnlyList<DocumentBlock> Blocks)
{
    /// <summary>The README and everything below docs/.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        "README.md",
        .. Directory
            .EnumerateFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Repository.Path("."), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static Document Read(string path)
    {
        var text = File.ReadAllText(Repository.Path(path)).ReplaceLineEndings("\n");
        return new Document(path, text.Split('\n'), BlockReader.Read(text));
    }

    /// <returns>The whole file with other texts in some blocks.</returns>
    public string With(IReadOnlyDictionary<DocumentBlock, string> texts)
    {
        var lines = Lines.ToList();
        foreach (var block in Blocks.Where(texts.ContainsKey).OrderByDescending(b => b.Line))
        {
            lines.RemoveRange(block.Line - 1, block.LineCount);
            lines.InsertRange(block.Line - 1, texts[block].Split('\n').Select(line => (block.Prefix + line).TrimEnd()));
        }

        return string.Join('\n', lines);
    }
}
