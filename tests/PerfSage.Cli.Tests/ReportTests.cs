using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PerfSage.Contracts.Budgets;
using PerfSage.Gate.Models;
using PerfSage.Zoo.Catalog;

namespace PerfSage.Cli.Tests;

/// <summary>The page as text; tests/PerfSage.Report.Tests looks at it in a browser.</summary>
public sealed class ReportTests(ModelFolder models) : IClassFixture<ModelFolder>
{
    [Fact]
    public void The_page_says_the_verdict_and_every_number_of_check()
    {
        var page = Page(1, models.Kws, "--device", "npu", "--max-memory-kib", "20");
        var check = Perfsage
            .Run("check", models.Kws, "--device", "npu", "--max-memory-kib", "20", "--format", "json")
            .Json.GetProperty("checks")[0];
        Assert.Contains("Failed: 1 of 1 limit is exceeded.", Text(page), StringComparison.Ordinal);
        Assert.Contains($"{check.GetProperty("value").GetRawText()} KiB", Text(page), StringComparison.Ordinal);
        Assert.Contains(
            $"{check.GetProperty("lower").GetRawText()}–{check.GetProperty("upper").GetRawText()}",
            Text(page),
            StringComparison.Ordinal
        );
        Assert.Contains("limit 20 KiB", Text(page), StringComparison.Ordinal);
        Assert.Contains("over the limit", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_operator_of_explain_has_a_row_and_the_total_is_the_latency()
    {
        var page = Page(0, models.Kws, "--device", "npu");
        var explained = Perfsage.Run("explain", models.Kws, "--device", "npu", "--format", "json").Json;
        foreach (var op in explained.GetProperty("operators").EnumerateArray())
        {
            var row = Regex.Match(page, $"<tr id=\"m0d0-h{op.GetProperty("index").GetInt32()}\">.*?</tr>", RegexOptions.Singleline).Value;
            Assert.Contains($">{op.GetProperty("name").GetString()}<", row, StringComparison.Ordinal);
            Assert.Contains(
                $">{op.GetProperty("latencyMs").GetDecimal().ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture)}<",
                row,
                StringComparison.Ordinal
            );
            Assert.Contains(op.GetProperty("boundBy").GetString()!, row, StringComparison.Ordinal);
        }

        var total = Regex.Match(page, "<tfoot>.*?</tfoot>", RegexOptions.Singleline).Value;
        Assert.Contains($">{explained.GetProperty("latencyMs").GetProperty("value").GetRawText()}<", total, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_lead_to_rows_and_ids_are_unique()
    {
        var page = Page(0, models.Kws, models.Resnet, "--device", "npu;imx93");
        var ids = Regex.Matches(page, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        var targets = Regex
            .Matches(page, "(?:href=\"#|url\\(#|aria-labelledby=\")([^\")]+)")
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .ToArray();
        Assert.NotEmpty(targets);
        Assert.Empty(targets.Except(ids));
    }

    [Fact]
    public void Without_a_limit_nothing_is_judged_and_the_page_says_so()
    {
        var page = Page(0, models.Kws);
        Assert.Contains("No limit was given, so nothing was judged.", Text(page), StringComparison.Ordinal);
        foreach (var device in Perfsage.Run("devices", "--format", "json").Json.GetProperty("devices").EnumerateArray())
        {
            Assert.Contains($">{device.GetProperty("id").GetString()}<", page, StringComparison.Ordinal);
        }
    }

    /// <summary>Without operators, with sizes of 0, with several subgraphs, of unknown kinds and types…</summary>
    [Fact]
    public void Every_readable_model_has_its_place()
    {
        var files = new List<string>();
        foreach (var odd in OddModels.All.Concat(LayerModels.All))
        {
            var file = models.Path($"odd-{odd.Name}.tflite");
            File.WriteAllBytes(file, odd.ToBytes());
            if (ModelFile.Read(new ModelRequest(file, ModelReading.AsItIs)).Error is null)
            {
                files.Add(file);
            }
        }

        var page = Page(0, [.. files, "--device", "npu"]);
        Assert.All(files, f => Assert.Contains($"<bdi>{Path.GetFileName(f)}</bdi></h2>", page, StringComparison.Ordinal));
        Assert.DoesNotMatch("NaN|Infinity|∞", Regex.Replace(page, "<script>.*?</script>", "", RegexOptions.Singleline));
    }

    [Fact]
    public void The_domain_and_the_accuracy_are_told()
    {
        Assert.Contains("inside the predictor's domain", Text(Page(0, models.Kws, "--device", "npu")), StringComparison.Ordinal);
        var outside = Text(Page(0, models.Path("float.tflite"), "--device", "npu"));
        Assert.Contains("The model cannot be predicted.", outside, StringComparison.Ordinal);
        Assert.Contains("PSB2004: it leaves", outside, StringComparison.Ordinal);
        Assert.Contains("agreement with the estimates of Arm's Vela compiler, not with silicon", outside, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_admits_the_style_and_the_script_of_the_page_and_nothing_else()
    {
        var page = Page(0, models.Kws, "--device", "npu");
        var policy = WebUtility.HtmlDecode(Regex.Match(page, "Content-Security-Policy\" content=\"([^\"]+)\"").Groups[1].Value);
        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{Hash("style")}'; "
                + $"script-src 'sha256-{Hash("script")}'; base-uri 'none'; form-action 'none'",
            policy
        );
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<[^>]+ on[a-z]+=", page);
        Assert.DoesNotMatch("(?:src|href)=\"[^#]", page);
        Assert.DoesNotContain(
            "://",
            Regex.Replace(page, "<(style|script)>.*?</\\1>", "", RegexOptions.Singleline),
            StringComparison.Ordinal
        );

        string Hash(string element) =>
            Convert.ToBase64String(
                SHA256.HashData(
                    Encoding.UTF8.GetBytes(Regex.Match(page, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value)
                )
            );
    }

    [Fact]
    public void Plots_have_no_colour_of_their_own()
    {
        var body = Regex.Replace(Page(0, models.Kws), "<style>.*?</style>", "", RegexOptions.Singleline);
        Assert.Contains("var(--sram)", body, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?:fill|stroke)=\"(?!none|var)", body);
    }

    [Fact]
    public void The_same_models_give_the_same_bytes_wherever_they_are()
    {
        using var elsewhere = new ModelFolder();
        Assert.Equal(Page(0, models.Kws, "--device", "npu"), Page(0, elsewhere.Kws, "--device", "npu"));
        Assert.DoesNotContain(models.Root, Page(0, models.Kws, "--device", "npu"), StringComparison.Ordinal);
        Assert.DoesNotContain('\r', Page(0, models.Kws, "--device", "npu"));
    }

    [Fact]
    public void Files_with_one_name_are_told_apart_by_their_folders()
    {
        Directory.CreateDirectory(models.Path("other"));
        File.Copy(models.Resnet, models.Path("other/kws.tflite"), overwrite: true);
        var page = Page(0, models.Kws, models.Path("other/kws.tflite"), "--device", "npu");
        Assert.Contains("<bdi>other/kws.tflite</bdi>", page, StringComparison.Ordinal);
        Assert.Contains($"<bdi>{Path.GetFileName(models.Root)}/kws.tflite</bdi>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_budgets_of_a_project_are_judged_as_its_build_does()
    {
        var project = models.Write(
            "App.csproj",
            """
            <Project>
              <ItemGroup>
                <PerfBudget Include="kws.tflite" Device="npu" MaxLatencyMs="0.01" />
                <PerfBudget Include="resnet.tflite" MaxFileKiB="4000" />
              </ItemGroup>
            </Project>
            """
        );
        var budgets = models.Write(
            "budgets.txt",
            BudgetsText.Of(
                project,
                BudgetsText.Item(project, models.Kws, "npu", latency: "0.01"),
                BudgetsText.Item(project, models.Resnet, file: "4000")
            )
        );
        var page = Page(1, "--budgets", budgets);
        Assert.Contains("Failed: 1 of 2 limits is exceeded.", Text(page), StringComparison.Ordinal);
        Assert.Contains("limit 0.01 ms", Text(page), StringComparison.Ordinal);
        Assert.Contains("limit 4000 KiB", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain(models.Root, page, StringComparison.Ordinal);
        Assert.Equal(2, Perfsage.Run("report", "--diff", "--budgets", budgets, "--out", models.Path("none.html")).ExitCode);
    }

    [Theory]
    [InlineData("page.txt")]
    [InlineData("kws.tflite")]
    public void A_file_that_is_no_page_is_not_overwritten(string name)
    {
        var result = Perfsage.Run("report", models.Kws, "--out", models.Path(name));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("name a file that ends with .html", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.NotEqual(0, new FileInfo(models.Kws).Length);
    }

    [Theory]
    [InlineData("--max-latency-ms", "fast")]
    [InlineData("--max-latency-ms", "1", "--device", "npux")]
    [InlineData("--device", "npux")]
    [InlineData("--confidence", "0.999")]
    [InlineData("--confidence", "much")]
    public void Wrong_input_leaves_no_page(params string[] args)
    {
        File.Delete(models.Path("wrong.html"));
        var result = Perfsage.Run(["report", models.Kws, "--out", models.Path("wrong.html"), .. args]);
        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.ErrorLines);
        Assert.False(File.Exists(models.Path("wrong.html")));
    }

    private string Page(int code, params string[] args) => ReportPage.Write(models, code, args);

    private static string Text(string page) =>
        WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(page, "<(style|script)>.*?</\\1>", "", RegexOptions.Singleline), "<[^>]+>", ""));
}
