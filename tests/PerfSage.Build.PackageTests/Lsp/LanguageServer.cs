using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CliWrap.Builders;
using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests.Lsp;

/// <summary>An editor with one open file, as far as a language server can tell.</summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly JsonRpc rpc;
    private readonly WatchedFiles watched;
    private readonly Task listening;
    private readonly Task<string> errors;
    private readonly string file;
    private readonly string text;

    private LanguageServer(Process process, string folder, string file)
    {
        this.process = process;
        this.file = new Uri(Path.Combine(folder, file)).AbsoluteUri;
        text = File.ReadAllText(Path.Combine(folder, file));
        watched = new WatchedFiles(folder);
        rpc = new JsonRpc(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, Answer);
        listening = rpc.Listen();
        // A pipe that nobody empties would stop it.
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <param name="folder">Of the project.</param>
    /// <param name="file">In it, opened.</param>
    public static async Task<LanguageServer> Open(string folder, string file)
    {
        var start = new ProcessStartInfo(InstalledLanguageServer.Program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Dotnet.Environment(new EnvironmentVariablesBuilder()).Build())
        {
            start.Environment[name] = value;
        }

        var server = new LanguageServer(Process.Start(start)!, folder, file);
        await server.Initialize(new Uri(folder).AbsoluteUri);
        return server;
    }

    public async Task<ShownDiagnostic[]> Diagnostics()
    {
        var report = await rpc.Request("textDocument/diagnostic", new { textDocument = new { uri = file } });
        return
        [
            .. report!["items"]!
                .AsArray()
                .Select(d => new ShownDiagnostic(
                    (int)d!["range"]!["start"]!["line"]!,
                    (int)d["range"]!["start"]!["character"]!,
                    (int)d["range"]!["end"]!["character"]!,
                    (int)d["severity"]!,
                    (string)d["code"]!,
                    (string)d["message"]!
                )),
        ];
    }

    /// <summary>What is shown of the last word of <paramref name="words"/>, which stand in the file once.</summary>
    public async Task<string> Hover(string words)
    {
        var hover = await rpc.Request("textDocument/hover", At(words));
        // As it looks: a line of Markdown goes on in the next one.
        return Regex.Replace((string?)hover?["contents"]?["value"] ?? "", @"\s+", " ");
    }

    /// <summary>What may stand in place of the last word of <paramref name="words"/>, which stand in the file once.</summary>
    public async Task<string[]> Completions(string words)
    {
        var list = await rpc.Request("textDocument/completion", At(words));
        return [.. (list as JsonArray ?? list!["items"]!.AsArray()).Select(i => (string)i!["label"]!)];
    }

    /// <summary>Tells of the files that have changed, as an editor does by itself.</summary>
    public Task Notice() => Notice(watched.Changes());

    public Task Notice(params object[] changes) => rpc.Notify("workspace/didChangeWatchedFiles", new { changes });

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        await Task.WhenAll(listening, errors);
        rpc.Dispose();
        process.Dispose();
    }

    private async Task Initialize(string root)
    {
        var capabilities = new
        {
            workspace = new { configuration = true, didChangeWatchedFiles = new { dynamicRegistration = true } },
            textDocument = new { diagnostic = new { dynamicRegistration = false } },
        };
        var workspaceFolders = new[] { new { uri = root, name = "app" } };
        await rpc.Request(
            "initialize",
            new
            {
                processId = Environment.ProcessId,
                rootUri = root,
                workspaceFolders,
                capabilities,
            }
        );
        await rpc.Notify("initialized", new { });
        await rpc.Notify(
            "textDocument/didOpen",
            new
            {
                textDocument = new
                {
                    uri = file,
                    languageId = "csharp",
                    version = 1,
                    text,
                },
            }
        );
    }

    private object At(string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' is not in the file");
        var index = start + words.LastIndexOf('.') + 1;
        var before = text[..index].Split('\n');
        return new { textDocument = new { uri = file }, position = new { line = before.Length - 1, character = before[^1].Length } };
    }

    private JsonArray? Answer(string method, JsonNode? parameters)
    {
        if (method == "client/registerCapability")
        {
            watched.Register(parameters!["registrations"]!);
        }

        return method == "workspace/configuration"
            ? new JsonArray([.. parameters!["items"]!.AsArray().Select(_ => new JsonObject { ["analyzersEnabled"] = true })])
            : null;
    }
}
