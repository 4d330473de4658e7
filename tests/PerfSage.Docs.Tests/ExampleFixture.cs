using PerfSage.Docs.Tests.Examples;
using PerfSage.Docs.Tests.Markdown;

namespace PerfSage.Docs.Tests;

/// <summary>
/// Runs all examples once; with PERFSAGE_ACCEPT=1, it also writes what they print into the documents. A test compares with what was
/// there before all the same, so that no run is green in which nothing was compared.
/// </summary>
public sealed class ExampleFixture : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perfsage-docs-");
    private readonly Dictionary<string, Document> documents = Document.Paths.ToDictionary(path => path, Document.Read);
    private readonly Dictionary<(string Path, int Block), Func<string>> texts = [];

    public ExampleFixture()
    {
        // What is shown is not what a service for continuous integration would get, nor what an earlier run had kept.
        foreach (var name in (string[])["GITHUB_ACTIONS", "TF_BUILD"])
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        Environment.SetEnvironmentVariable("PERFSAGE_CACHE", root.CreateSubdirectory("cache").FullName);
        var builds = new BuildBatch(root.FullName);
        foreach (var document in documents.Values)
        {
            for (var i = 0; i < document.Blocks.Count; i++)
            {
                if (Example.Of(document.Blocks[i]) is { } example)
                {
                    texts[(document.Path, i)] = Start(document.Blocks[i], example, builds);
                }
            }
        }

        if (Environment.GetEnvironmentVariable("PERFSAGE_ACCEPT") == "1")
        {
            Array.ForEach([.. documents.Values], Update);
        }
    }

    /// <returns>What the document showed when the tests began.</returns>
    public string Shown(string path, int block) => documents[path].Blocks[block].Text;

    /// <returns>What the example prints now.</returns>
    /// <exception cref="InvalidOperationException">Nothing, or a command failed.</exception>
    public string Printed(string path, int block) =>
        texts[(path, block)]() is { Length: > 0 } text ? text : throw new InvalidOperationException($"an example of {path} prints nothing");

    /// <inheritdoc />
    public void Dispose()
    {
        // Git writes its objects read-only.
        foreach (var file in root.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal;
        }

        root.Delete(recursive: true);
    }

    private Func<string> Start(DocumentBlock block, Example example, BuildBatch builds)
    {
        var scene = new Scene(root.CreateSubdirectory($"{texts.Count}").FullName, builds);
        try
        {
            var outputs = example.Commands.Select(scene.Run).ToArray();
            return () =>
            {
                var printed = outputs.Select(output => output()).ToArray();
                return block.Language == "csharp" ? scene.Constants(block.Text) : example.TextOf(printed);
            };
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            // The tests of the other examples go on.
            return () => throw new InvalidOperationException(e.Message, e);
        }
    }

    private void Update(Document document)
    {
        var updates = document
            .Blocks.Select((block, i) => (block, i))
            .Where(b => texts.ContainsKey((document.Path, b.i)))
            .ToDictionary(b => b.block, b => Printed(document.Path, b.i));
        File.WriteAllText(Repository.Path(document.Path), document.With(updates));
    }
}
