using System.Xml.Linq;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Gate.Setup.Devices;
using PerfSage.Gate.Setup.Projects;
using PerfSage.Gate.Setup.Repositories;

namespace PerfSage.Cli.Tests.Setup;

/// <summary>The small rules of <c>init</c>, one by one.</summary>
public sealed class SetupRuleTests
{
    [Theory]
    [InlineData(Platforms.None, "npu")]
    [InlineData(Platforms.Android, "pixel4-cpu")]
    [InlineData(Platforms.Ios, "iphone-xs-cpu")]
    [InlineData(Platforms.Android | Platforms.Ios, "pixel4-cpu, iphone-xs-cpu")]
    public void A_model_is_judged_on_the_phones_that_ship_it_or_on_the_npu(object platforms, string devices)
    {
        var proposed = ProposedDevices.For((Platforms)platforms);
        Assert.Equal(devices, string.Join(", ", proposed));
        Assert.All(proposed, d => Assert.NotNull(DeviceCatalog.Builtin.Known.Resolve(d)));
    }

    [Theory]
    [InlineData("models/a.tflite", Platforms.None, "None")]
    [InlineData("Assets/a.tflite", Platforms.None, "None")]
    [InlineData("Assets/a.tflite", Platforms.Android, "AndroidAsset")]
    [InlineData("Resources/a.tflite", Platforms.Android, "None")]
    [InlineData("Resources/a.tflite", Platforms.Ios, "BundleResource")]
    [InlineData("Platforms/Android/Assets/a.tflite", Platforms.Android | Platforms.Ios, "AndroidAsset")]
    [InlineData("bin/Debug/a.tflite", Platforms.None, null)]
    [InlineData("obj/a.tflite", Platforms.None, null)]
    [InlineData("sub/bin/a.tflite", Platforms.None, "None")]
    [InlineData(".vs/a.tflite", Platforms.None, null)]
    public void What_an_SDK_makes_of_a_file(string item, object platforms, string? type) =>
        Assert.Equal(type, DefaultItems.TypeOf(item, (Platforms)platforms));

    [Theory]
    [InlineData("models/kws (1) é.tflite", true)]
    [InlineData("a$b@c.tflite", true)]
    [InlineData("$(a).tflite", false)]
    [InlineData("a*.tflite", false)]
    [InlineData("a%20.tflite", false)]
    [InlineData(" a.tflite", false)]
    [InlineData("a\u00adb.tflite", false)]
    [InlineData("##vso[x].tflite", false)]
    public void Which_names_a_budget_can_have(string path, bool canBe) => Assert.Equal(canBe, ModelName.Problem(path) is null);

    [Theory]
    [InlineData("SourceUrl='https://x.org/m.tflite' DestinationFolder='Assets'", "Assets/m.tflite")]
    [InlineData("SourceUrl='https://x.org/m.tflite?a=b' DestinationFolder='$(MSBuildProjectDirectory)\\Assets\\'", "Assets/m.tflite")]
    [InlineData("SourceUrl='https://x.org/m.tflite' DestinationFolder='$(ProjectDir)Assets'", "Assets/m.tflite")]
    [InlineData("SourceUrl='https://x.org/m' DestinationFolder='..\\x' DestinationFileName='m.tflite'", "../x/m.tflite")]
    [InlineData("SourceUrl='$(Url)/m.tflite' DestinationFolder='Assets' DestinationFileName='m.tflite'", "Assets/m.tflite")]
    [InlineData("SourceUrl='https://x.org/m.tflite' DestinationFolder='$(Models)'", null)]
    [InlineData("SourceUrl='@(Url)' DestinationFolder='Assets' DestinationFileName='%(Url.Name).tflite'", null)]
    public void Where_a_download_goes(string attributes, string? file)
    {
        var root = XElement.Parse($"<Project><Target Name='T'><DownloadFile {attributes} /></Target></Project>");
        Assert.Equal(("T", file), Assert.Single(Downloads.Of(root).Select(d => (d.Target, d.File))));
    }

    [Theory]
    [InlineData("models/a.tflite", true)]
    [InlineData(@"..\x\..\models\*.tflite", false)]
    [InlineData("$(MSBuildProjectDirectory)/models/**", true)]
    [InlineData("$(Folder)a.tflite", true)]
    [InlineData("$(Model)", false)]
    [InlineData("models/$(Name).tflite", false)]
    [InlineData("@(Model)", false)]
    [InlineData("%(Model.Identity)", false)]
    [InlineData("$([MSBuild]::Escape('models/a.tflite'))", false)]
    public void Which_elements_name_a_file(string include, bool names)
    {
        var rules = ProjectElements.Rules(new XElement("Project", new XElement("Content", new XAttribute("Include", include))));
        Assert.Equal(names, Assert.Single(rules).Matches("models/a.tflite"));
    }

    [Fact]
    public void What_a_target_adds_is_no_item_of_the_project() =>
        Assert.Empty(ProjectElements.Rules(XElement.Parse("<Project><Target Name='T'><None Include='a.tflite' /></Target></Project>")));

    [Fact]
    public void Other_downloads_are_none_of_models() =>
        Assert.Empty(
            Downloads.Of(
                XElement.Parse("<Project><Target Name='T'><DownloadFile SourceUrl='https://x.org/labels.txt' /></Target></Project>")
            )
        );
}
