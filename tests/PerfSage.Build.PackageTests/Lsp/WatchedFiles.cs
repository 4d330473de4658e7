using System.Text.Json.Nodes;

namespace PerfSage.Build.PackageTests.Lsp;

/// <summary>Looks for changes of the files that a server asked to be told of, as an editor does, and of no others.</summary>
internal sealed class WatchedFiles(string folder)
{
    private const int Created = 1;
    private const int Changed = 2;

    private string[] extensions = [];
    private Dictionary<string, DateTime> known = [];

    /// <param name="registrations">Of <c>client/registerCapability</c>.</param>
    public void Register(JsonNode registrations)
    {
        var patterns = registrations
            .AsArray()
            .Where(r => (string?)r!["method"] == "workspace/didChangeWatchedFiles")
            .SelectMany(r => r!["registerOptions"]!["watchers"]!.AsArray())
            .Select(w => (string)w!["globPattern"]!);
        foreach (var pattern in patterns)
        {
            Assert.Matches(@"^\*\*/\*\.\{[a-z,]+\}$", pattern);
            extensions = [.. pattern[(pattern.IndexOf('{') + 1)..^1].Split(',').Select(e => "." + e)];
        }

        known = Look();
    }

    /// <returns>What became of files since the last call, as the protocol says it.</returns>
    public object[] Changes()
    {
        Assert.NotEmpty(extensions);
        var (before, now) = (known, Look());
        known = now;
        return
        [
            .. now.Where(f => !before.TryGetValue(f.Key, out var time) || time != f.Value)
                .Select(f => new { uri = new Uri(f.Key).AbsoluteUri, type = before.ContainsKey(f.Key) ? Changed : Created }),
        ];
    }

    private Dictionary<string, DateTime> Look() =>
        Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => extensions.Contains(Path.GetExtension(f), StringComparer.Ordinal))
            .ToDictionary(f => f, File.GetLastWriteTimeUtc, StringComparer.Ordinal);
}
