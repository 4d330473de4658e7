using PerfSage.Dataset.Accuracy;
using PerfSage.Dataset.Accuracy.Measured;

namespace PerfSage.Dataset.Tests.Accuracy;

/// <summary>docs/accuracy.md says what the measured files say, and nothing else; PERFSAGE_ACCEPT=1 writes it again.</summary>
public sealed class AccuracyPageTests
{
    private static readonly string Path = Repository.Path("docs/accuracy.md");

    private static readonly AccuracyPage Page = Written();

    [Fact]
    public void The_page_is_what_the_figures_give() => Assert.Equal(File.ReadAllText(Path), Page.Markdown);

    [Fact]
    public void So_are_its_pictures() =>
        Assert.All(
            Page.Images,
            i => Assert.Equal(File.ReadAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "images", i.Key)), i.Value)
        );

    [Fact]
    public void Every_picture_is_shown() => Assert.All(Page.Images.Keys, name => Assert.Contains($"](images/{name})", Page.Markdown));

    private static AccuracyPage Written()
    {
        var page = AccuracyPage.Of(Figures.Read(Repository.Path("training")));
        if (Environment.GetEnvironmentVariable("PERFSAGE_ACCEPT") == "1")
        {
            page.Write(Path);
        }

        return page;
    }
}
