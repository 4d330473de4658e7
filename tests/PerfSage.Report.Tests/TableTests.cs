using System.Globalization;
using Microsoft.Playwright;
using PerfSage.Report.Tests.Infra;

namespace PerfSage.Report.Tests;

/// <summary>By keyboard alone.</summary>
[Collection(SharedBrowser.Name)]
public sealed class TableTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_header_sorts_by_number_both_ways()
    {
        await using var open = await browser.Open(browser.Pages.Single());
        var header = open.Page.Locator("th", new PageLocatorOptions { HasText = "latency ms" });
        await header.Locator("button").FocusAsync();
        Assert.Equal("none", await header.GetAttributeAsync("aria-sort"));
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("descending", await header.GetAttributeAsync("aria-sort"));
        var falling = await Numbers(open.Page, 3);
        Assert.Equal(falling.OrderDescending(), falling);
        await open.Page.Keyboard.PressAsync("Space");
        Assert.Equal("ascending", await header.GetAttributeAsync("aria-sort"));
        Assert.Equal(falling.Order(), await Numbers(open.Page, 3));
    }

    [BrowserFact]
    public async Task A_header_sorts_by_name_and_only_one_column_is_sorted()
    {
        await using var open = await browser.Open(browser.Pages.Single());
        await open.Page.Locator("th button", new PageLocatorOptions { HasText = "share" }).PressAsync("Enter");
        await open.Page.Locator("th button", new PageLocatorOptions { HasText = "operator" }).PressAsync("Enter");
        var names = await open.Page.Locator(".operators tbody th").AllTextContentsAsync();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(1, await open.Page.Locator("[aria-sort]:not([aria-sort=none])").CountAsync());
    }

    [BrowserFact]
    public async Task The_filter_shows_the_rows_that_hold_every_word()
    {
        await using var open = await browser.Open(browser.Pages.Single());
        await open.Page.GetByLabel("Filter").FocusAsync();
        await open.Page.Keyboard.TypeAsync("depthwise compute");
        var names = await open.Page.Locator(".operators tbody tr:visible th").AllTextContentsAsync();
        Assert.Equal(4, names.Count);
        Assert.All(names, n => Assert.Equal("DEPTHWISE_CONV_2D", n));
        Assert.Equal("4 of 13 operators", await open.Page.Locator(".filter output").TextContentAsync());
        await open.Page.GetByLabel("Filter").FillAsync("");
        Assert.Equal(13, await open.Page.Locator(".operators tbody tr:visible").CountAsync());
    }

    [BrowserFact]
    public async Task A_picture_is_one_stop_and_arrows_go_through_its_marks()
    {
        await using var open = await browser.Open(browser.Pages.Single());
        Assert.Equal(1, await open.Page.Locator(".lane a[tabindex='0']").CountAsync());
        await open.Page.Locator(".lane a").First.FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowRight");
        Assert.StartsWith(
            "#1 DEPTHWISE_CONV_2D",
            await open.Page.Locator(".timeline .readout").TextContentAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(1, await open.Page.Locator(".lane a[tabindex='0']").CountAsync());
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#m0d0-h1", open.Page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await open.Page.Locator("tr#m0d0-h1:target").CountAsync());
    }

    [BrowserFact]
    public async Task A_mark_of_the_base_leads_to_the_row_of_its_operator()
    {
        await using var open = await browser.Open(browser.Pages.Difference());
        await open.Page.Locator(".plot a.mark.base").First.PressAsync("Enter");
        Assert.EndsWith("#m0d0-b0", open.Page.Url, StringComparison.Ordinal);
        Assert.Equal("CONV_2D", await open.Page.Locator("tr:has(:target) th").TextContentAsync());
    }

    private static async Task<double[]> Numbers(IPage page, int column) =>
        [
            .. (await page.Locator($".operators tbody tr td:nth-child({column + 1})").AllTextContentsAsync()).Select(t =>
                double.Parse(t, CultureInfo.InvariantCulture)
            ),
        ];
}
