using System.Xml.Linq;
using PerfSage.Cli.Tests.Git;

namespace PerfSage.Cli.Tests.History;

/// <summary>The pictures of `perfsage history --out`.</summary>
public sealed class PlotTests
{
    private static readonly XName Polyline = XName.Get("polyline", "http://www.w3.org/2000/svg");

    [Fact]
    public void There_is_one_for_each_metric_of_every_model()
    {
        using var repository = new TemporaryRepository();
        repository.Write("a/kws.tflite", ZooVersions.OfWidth(16)).Write("b.tflite", ZooVersions.OfWidth(24)).Commit();
        Assert.Equal(
            [
                "a/kws.tflite.energyMj.svg",
                "a/kws.tflite.latencyMs.svg",
                "a/kws.tflite.peakMemoryKiB.svg",
                "b.tflite.energyMj.svg",
                "b.tflite.latencyMs.svg",
                "b.tflite.peakMemoryKiB.svg",
            ],
            Draw(repository).Keys.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void It_says_what_it_shows()
    {
        using var repository = new TemporaryRepository();
        repository.Write("a&b <i>.tflite", ZooVersions.OfWidth(16)).Commit();
        repository.Write("a&b <i>.tflite", ZooVersions.OfWidth(64)).Commit();
        var svg = XDocument.Parse(
            Draw(repository, "--device", "npu;imx93").First(p => p.Key.EndsWith("latencyMs.svg", StringComparison.Ordinal)).Value
        );
        var texts = svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToArray();
        Assert.Contains("a&b <i>.tflite: predicted latency", texts);
        Assert.Contains("Agreement with estimates of Arm's Vela compiler, not with silicon", texts);
        Assert.Contains("2 versions, by date of the commit", texts);
        Assert.Contains("ms", texts);
        Assert.Equal(2, texts.Count(t => t == "2026-01-01"));
        Assert.Contains("ethos-u55-256", texts);
        Assert.Contains("ethos-u65-256", texts);
    }

    [Fact]
    public void The_same_history_gives_the_same_picture()
    {
        using var repository = new TemporaryRepository();
        repository.Write("kws.tflite", ZooVersions.OfWidth(16)).Commit();
        Assert.Equal(Draw(repository), Draw(repository));
    }

    [Fact]
    public void A_line_stops_where_the_model_was_gone()
    {
        using var repository = new TemporaryRepository();
        foreach (var width in new[] { 16, 24 })
        {
            repository.Write("kws.tflite", ZooVersions.OfWidth(width)).Commit();
        }

        var whole = Lines(repository);
        repository.Git("rm", "--quiet", "kws.tflite");
        repository.Commit();
        foreach (var width in new[] { 32, 40 })
        {
            repository.Write("kws.tflite", ZooVersions.OfWidth(width)).Commit();
        }

        Assert.Equal(2 * whole, Lines(repository));
    }

    private static int Lines(TemporaryRepository repository)
    {
        var svg = XDocument.Parse(Draw(repository, "--device", "npu")["kws.tflite.latencyMs.svg"]);
        return svg.Descendants(Polyline)
            .Count(e => e.Attribute("style")!.Value.Contains("stroke:rgb(0,114,178)", StringComparison.Ordinal));
    }

    /// <returns>By path in the folder.</returns>
    private static Dictionary<string, string> Draw(TemporaryRepository repository, params string[] more)
    {
        using var folder = new ModelFolder();
        var result = Perfsage.Run(["history", repository.Root, "--no-cache", "--out", folder.Path("out"), .. more]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return Directory
            .GetFiles(folder.Path("out"), "*.svg", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder.Path("out"), f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }
}
