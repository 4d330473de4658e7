using Microsoft.Playwright;

namespace PerfSage.Report.Tests.Infra;

public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    internal ReportPages Pages { get; } = new();

    public async Task InitializeAsync()
    {
        if (InstalledBrowser.Path is { } path)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
        }
    }

    /// <summary>Opens a file in a window of its own.</summary>
    internal async Task<OpenPage> Open(string file, int width = 1280, bool isDark = false, bool hasScript = true)
    {
        var context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
                // With animations, a screenshot would depend on the moment at which it is taken.
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = hasScript,
            }
        );
        return await OpenPage.Open(context, file);
    }

    public async Task DisposeAsync()
    {
        Pages.Dispose();
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
