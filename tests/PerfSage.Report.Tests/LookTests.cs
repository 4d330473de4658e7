using PerfSage.Report.Tests.Infra;

namespace PerfSage.Report.Tests;

/// <summary>Themes, widths, and what is left without a script. Screenshots for people are in artifacts/screenshots.</summary>
[Collection(SharedBrowser.Name)]
public sealed class LookTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task Light_and_dark_differ_and_both_can_be_read()
    {
        foreach (var file in browser.Pages.All())
        {
            await using var light = await browser.Open(file);
            await using var dark = await browser.Open(file, isDark: true);
            Assert.Empty(await light.Check<string[]>("contrast"));
            Assert.Empty(await dark.Check<string[]>("contrast"));
            var name = Path.GetFileNameWithoutExtension(file);
            Assert.NotEqual(await light.Screenshot(name + "-light"), await dark.Screenshot(name + "-dark"));
            const string background = "getComputedStyle(document.body).backgroundColor";
            Assert.NotEqual(await light.Page.EvaluateAsync<string>(background), await dark.Page.EvaluateAsync<string>(background));
        }
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(640)]
    [InlineData(1280)]
    public async Task No_width_makes_the_page_scroll_sideways(int width)
    {
        foreach (var file in browser.Pages.All())
        {
            await using var open = await browser.Open(file, width);
            Assert.Equal(width, await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            if (width == 360)
            {
                await open.Screenshot(Path.GetFileNameWithoutExtension(file) + "-phone");
            }
        }
    }

    [BrowserFact]
    public async Task On_a_phone_a_wide_table_scrolls_in_its_own_box()
    {
        await using var open = await browser.Open(browser.Pages.Single(), 360);
        Assert.True(
            await open.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.scroll')].some(box => box.scrollWidth > box.clientWidth)")
        );
    }

    [BrowserFact]
    public async Task Without_a_script_everything_is_there()
    {
        await using var with = await browser.Open(browser.Pages.Single());
        await using var without = await browser.Open(browser.Pages.Single(), hasScript: false);
        Assert.Equal(13, await without.Page.Locator(".operators tbody tr:visible").CountAsync());
        Assert.Equal(await with.Page.Locator("svg:visible").CountAsync(), await without.Page.Locator("svg:visible").CountAsync());
        foreach (var selector in new[] { "h1", ".verdict", ".bars li", ".lane a", ".plot", ".facts", ".domain", "#accuracy" })
        {
            Assert.True(await without.Page.Locator(selector).First.IsVisibleAsync(), selector);
        }
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Names_roles_and_structure_are_in_order(bool hasScript)
    {
        foreach (var file in browser.Pages.All())
        {
            await using var open = await browser.Open(file, hasScript: hasScript);
            Assert.Empty(await open.Check<string[]>("accessibility"));
        }
    }

    [BrowserFact]
    public async Task Focus_can_be_seen()
    {
        await using var open = await browser.Open(browser.Pages.Single());
        foreach (var selector in new[] { ".filter input", "th button", ".scroll" })
        {
            await open.Page.Locator("body").ClickAsync();
            await open.Page.Locator(selector).First.FocusAsync();
            // After a click a browser may hide the focus; after a key press it shows it.
            await open.Page.Keyboard.PressAsync("Shift");
            Assert.NotEqual("none", await open.Page.Locator(selector).First.EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle"));
        }
    }

    [BrowserFact]
    public async Task On_paper_there_is_nothing_to_click()
    {
        await using var open = await browser.Open(browser.Pages.Single());
        await open.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.False(await open.Page.Locator(".filter").First.IsVisibleAsync());
        Assert.True(await open.Page.Locator(".operators").First.IsVisibleAsync());
    }
}
