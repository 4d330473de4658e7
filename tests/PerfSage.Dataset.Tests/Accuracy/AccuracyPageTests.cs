using PerfSage.Core.Devices.Catalog;
using PerfSage.Dataset.Accuracy;
using PerfSage.Dataset.Accuracy.Measured;

namespace PerfSage.Dataset.Tests.Accuracy;

/// <summary>docs/accuracy.md says what the measured files say, and nothing else; PERFSAGE_ACCEPT=1 writes it again.</summary>
public sealed class AccuracyPageTests
{
    private static readonly string Path = Repository.Path("docs/accuracy.md");

    private static readonly string Readme = Repository.Path("README.md");

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

    [Fact]
    public void The_readme_has_the_table_of_the_kinds_of_units() =>
        Assert.Equal(File.ReadAllText(Readme), Page.InReadme(File.ReadAllText(Readme)));

    [Fact]
    public void A_readme_without_a_place_for_the_table_is_an_error() =>
        Assert.Throws<InvalidDataException>(() => Page.InReadme("# Nothing"));

    [Fact]
    public void All_kinds_of_units_are_in_it_and_say_whose_numbers_they_agree_with()
    {
        Assert.Equal(["NPU (Ethos-U)", "CPU", "GPU", "DSP", "TPU"], Page.Kinds.Skip(3).Select(row => row.Split(" | ")[0][2..]));
        Assert.Equal(["estimated", "measured", "measured", "measured", "measured"], Page.Kinds.Skip(3).Select(row => row.Split(" | ")[1]));
    }

    [Fact]
    public void Every_device_that_ships_is_on_it() =>
        Assert.All(DeviceCatalog.Builtin.Known.Ids, id => Assert.Contains($"| `{id}` |", Page.Markdown, StringComparison.Ordinal));

    [Fact]
    public void A_device_without_figures_is_an_error()
    {
        var folder = Directory.CreateTempSubdirectory("figures").FullName;
        foreach (var name in new[] { "processor-linear.json", "twins.json" })
        {
            File.Copy(Repository.Path($"training/{name}"), System.IO.Path.Combine(folder, name));
        }

        File.WriteAllText(System.IO.Path.Combine(folder, "processor.json"), """{"rows":[]}""");
        var error = Assert.Throws<InvalidDataException>(() => ProcessorFigures.Read(folder));
        Assert.EndsWith("processor.json has no accuracy of edgetpu", error.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static AccuracyPage Written()
    {
        var page = AccuracyPage.Of(Figures.Read(Repository.Path("training")));
        if (Environment.GetEnvironmentVariable("PERFSAGE_ACCEPT") == "1")
        {
            page.Write(Path, Readme);
        }

        return page;
    }
}
