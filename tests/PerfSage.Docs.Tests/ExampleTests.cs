using PerfSage.Docs.Tests.Examples;
using PerfSage.Docs.Tests.Markdown;

namespace PerfSage.Docs.Tests;

/// <summary>What the documents show is what the program prints; CONTRIBUTING.md says how to write it anew.</summary>
public sealed class ExampleTests(ExampleFixture examples) : IClassFixture<ExampleFixture>
{
    public static TheoryData<string, int> Examples => AllExamples();

    public static TheoryData<string> Pages => new(Document.Paths.Where(p => p.StartsWith("docs/diagnostics/", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void It_is_what_the_program_prints(string document, int block) =>
        Assert.Equal(examples.Printed(document, block), examples.Shown(document, block));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_of_a_diagnostic_shows_it(string page)
    {
        var id = Path.GetFileNameWithoutExtension(page);
        var shown = Document.Read(page).Blocks.Where(block => block.Lines.Any(line => DiagnosticLine.IdOf(line) == id));
        Assert.Contains(shown, block => Example.Of(block) is not null || Example.ExcuseOf(block) is not null);
    }

    [Fact]
    public void Whatever_looks_like_output_says_how_it_comes_about() =>
        Assert.Empty(
            from path in Document.Paths
            from block in Document.Read(path).Blocks
            where block.LooksLikeOutput && Example.Of(block) is null && string.IsNullOrEmpty(Example.ExcuseOf(block))
            select $"{path}({block.Line})"
        );

    /// <summary>Pictures and drafts; a new one has to be counted here, so that no output is excused unseen.</summary>
    [Fact]
    public void Few_blocks_are_excused() =>
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["docs/architecture.md"] = 3,
                ["docs/data-flow.md"] = 3,
                ["docs/robustness.md"] = 2,
            },
            Document
                .Paths.Select(path => (Path: path, Count: Document.Read(path).Blocks.Count(b => Example.ExcuseOf(b) is not null)))
                .Where(p => p.Count > 0)
                .ToDictionary(p => p.Path, p => p.Count)
        );

    private static TheoryData<string, int> AllExamples()
    {
        var data = new TheoryData<string, int>();
        foreach (var path in Document.Paths)
        {
            var blocks = Document.Read(path).Blocks;
            foreach (var i in Enumerable.Range(0, blocks.Count).Where(i => Example.Of(blocks[i]) is not null))
            {
                data.Add(path, i);
            }
        }

        return data;
    }
}
