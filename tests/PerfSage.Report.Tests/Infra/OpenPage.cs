using Microsoft.Playwright;

namespace PerfSage.Report.Tests.Infra;

/// <summary>A page in a browser, with everything that it complained about and asked for.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private OpenPage(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) => Messages.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Messages.Add(error);
        context.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Of the console, and uncaught errors; a violation of the content security policy is one.</summary>
    public List<string> Messages { get; } = [];

    public List<string> Requests { get; } = [];

    public static async Task<OpenPage> Open(IBrowserContext context, string file)
    {
        var open = new OpenPage(context, await context.NewPageAsync());
        await open.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return open;
    }

    /// <summary>Runs a function of the Checks folder in the page.</summary>
    public async Task<T> Check<T>(string name)
    {
        using var stream = typeof(OpenPage).Assembly.GetManifestResourceStream(name + ".js")!;
        using var reader = new StreamReader(stream);
        return await Page.EvaluateAsync<T>(await reader.ReadToEndAsync());
    }

    /// <summary>For people; under artifacts/screenshots.</summary>
    public Task<byte[]> Screenshot(string name) =>
        Page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "artifacts/screenshots", name + ".png"), FullPage = true }
        );

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
