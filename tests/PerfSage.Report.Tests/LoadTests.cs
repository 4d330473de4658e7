using PerfSage.Report.Tests.Infra;

namespace PerfSage.Report.Tests;

[Collection(SharedBrowser.Name)]
public sealed class LoadTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task The_page_asks_for_nothing_but_itself_and_nothing_goes_wrong()
    {
        foreach (var file in browser.Pages.All())
        {
            await using var open = await browser.Open(file);
            Assert.Equal(new Uri(file).AbsoluteUri, Assert.Single(open.Requests));
            Assert.Empty(open.Messages);
        }
    }

    [BrowserFact]
    public async Task The_policy_stops_any_script_and_style_but_the_pages_own()
    {
        await using var open = await browser.Open(browser.Pages.Single());
        var ran = await open.Page.EvaluateAsync<bool>(
            "() => { const s = document.createElement('script'); s.textContent = 'window.ran = true'; "
                + "document.body.append(s); return window.ran === true; }"
        );
        var failed = new TaskCompletionSource<string?>();
        open.Page.RequestFailed += (_, request) => failed.SetResult(request.Failure);
        await open.Page.EvaluateAsync("() => { const i = new Image(); i.src = 'http://127.0.0.1:9/x'; document.body.append(i); }");
        Assert.False(ran);
        // Blocked by the policy before it was sent: a refused connection would be reported under another name.
        Assert.Equal("csp", await failed.Task);
        Assert.All(open.Messages, m => Assert.Contains("Content Security Policy", m, StringComparison.Ordinal));
        Assert.Equal(2, open.Messages.Count);
    }

    [BrowserFact]
    public async Task Hostile_names_are_text()
    {
        await using var open = await browser.Open(browser.Pages.Hostile());
        Assert.Empty(open.Messages);
        Assert.Single(open.Requests);
        Assert.EndsWith(" – perfsage", await open.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await open.Page.Locator("img, svg[onload], [onerror]").CountAsync());
        Assert.Equal(1, await open.Page.Locator("script").CountAsync());
        // What a reader sees is what the model says.
        Assert.Contains(ReportPages.Markup, await open.Page.Locator("tbody th").Last.TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.Contains(ReportPages.Markup, await open.Page.Locator("td.tensor").Nth(1).TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.Contains("\\u202Eevil", await open.Page.Locator("td.tensor").Nth(1).TextContentAsync() ?? "", StringComparison.Ordinal);
    }
}
