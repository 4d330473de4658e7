using System.Net;
using System.Text.RegularExpressions;
using PerfSage.Zoo.Families;

namespace PerfSage.Cli.Tests;

/// <summary>The page of two models, as text.</summary>
public sealed class ReportDifferenceTests(ModelFolder models) : IClassFixture<ModelFolder>
{
    [Fact]
    public void A_difference_shows_both_sides_and_deltas_that_sum()
    {
        var page = Page(0, "--diff", models.Kws, models.Resnet, "--device", "npu");
        Assert.Contains("<bdi>kws.tflite</bdi> → <bdi>resnet.tflite</bdi>", page, StringComparison.Ordinal);
        var deltas = Regex
            .Matches(page, "<tr class=\"(unchanged|changed|added|removed)\".*?</tr>", RegexOptions.Singleline)
            .Select(m => (Change: m.Groups[1].Value, Numbers: Numbers(m.Value)))
            .ToArray();
        Assert.Contains(deltas, d => d.Change == "added");
        var total = Numbers(Regex.Match(page, "<tfoot>.*?</tfoot>", RegexOptions.Singleline).Value);
        Assert.Equal(total[^1], deltas.Sum(d => d.Numbers[^1]));
        Assert.Equal(Latency(models.Resnet) - Latency(models.Kws), total[^1]);
        Assert.All(new[] { "base", "head" }, side => Assert.Contains($"Operators on ethos-u55-256 {side}", page, StringComparison.Ordinal));

        decimal Latency(string model) =>
            Perfsage
                .Run("predict", model, "--device", "npu", "--format", "json")
                .Json.GetProperty("predictions")[0]
                .GetProperty("latencyMs")
                .GetProperty("value")
                .GetDecimal();

        static decimal[] Numbers(string row) =>
            [
                .. Regex
                    .Matches(row, "<td class=\"number\"[^>]*>([^<]*)</td>")
                    .Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))
                    .Where(t => t.Length > 0)
                    .Select(t => decimal.Parse(t, System.Globalization.CultureInfo.InvariantCulture)),
            ];
    }

    [Fact]
    public void An_operator_that_only_its_neighbours_change_says_so()
    {
        var deeper = models.Path("deeper.tflite");
        var family = ModelFamilies.Get("ds-cnn-kws");
        family.Build(family.Defaults with { Depth = family.Defaults.Depth + 1 }).Save(deeper);
        var unchanged = Regex
            .Matches(
                Page(0, "--diff", models.Kws, deeper, "--device", "ethos-u85-1024"),
                "<tr class=\"unchanged\".*?</tr>",
                RegexOptions.Singleline
            )
            .Select(m => m.Value)
            .ToArray();
        Assert.Contains(unchanged, row => row.Contains("only through neighbours", StringComparison.Ordinal));
        Assert.DoesNotContain(
            "only through neighbours",
            Page(0, "--diff", models.Kws, models.Kws, "--device", "ethos-u85-1024"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_model_does_not_differ_from_itself()
    {
        var page = Page(0, "--diff", models.Kws, models.Kws, "--device", "npu");
        Assert.DoesNotMatch("<tr class=\"(?!unchanged)", page);
        Assert.DoesNotContain("class=\"different\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_difference_needs_two_models(int count)
    {
        var result = Perfsage.Run(["report", "--diff", .. Enumerable.Repeat(models.Kws, count), "--out", models.Path("none.html")]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--diff needs two models", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    private string Page(int code, params string[] args) => ReportPage.Write(models, code, args);
}
