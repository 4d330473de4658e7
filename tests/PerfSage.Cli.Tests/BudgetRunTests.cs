using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Requests;
using PerfSage.Contracts.Text;
using PerfSage.Contracts.Verdicts;
using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Cli.Tests;

/// <summary>What the MSBuild task starts.</summary>
public sealed class BudgetRunTests : IDisposable
{
    private readonly ModelFolder models = new();

    private string Project => models.Path("App.csproj");

    private string Predictions => models.Path("obj/perfsage/predictions.txt");

    [Fact]
    public void Budgets_are_answered_with_everything_that_the_judge_needs()
    {
        WriteProject(
            """<PerfBudget Include="kws.tflite" Device="npu" MaxLatencyMs="20" />""",
            """<PerfBudget Include="resnet.tflite" Device="npu;imx93" MaxLatencyMs="20" />"""
        );
        var text = BudgetsText.Of(
            Project,
            Item(models.Kws, "npu", latency: "20"),
            Item(models.Resnet, "npu;imx93", latency: "20", confidence: "0.95")
        );
        Assert.Equal(0, Run(text).ExitCode);
        var file = PredictionFileReader.Read(File.ReadAllText(Predictions));
        Assert.Equal(Fingerprint.Of(text), file.Budgets);
        Assert.Equal([new SourceLocation(Project, 3, 5), new SourceLocation(Project, 4, 5)], file.Locations.Select(l => l.Element));
        Assert.Equal([models.Kws, models.Resnet], file.Models.Select(m => m.Path));
        Assert.Equal(2_656_768, file.Models[0].Macs);
        Assert.Equal(
            [(models.Kws, "ethos-u55-256", 0.9), (models.Resnet, "ethos-u55-256", 0.95), (models.Resnet, "ethos-u65-256", 0.95)],
            file.Predictions.Select(p => (p.Model, p.Device, p.Confidence))
        );
        Assert.All(
            BudgetFileReader.Read(text).Items.Select(i => BudgetParser.Parse(i, DeviceCatalog.Builtin.Known).Budget),
            b => Assert.All(Judge.Decide(b, file), v => Assert.Equal(Outcome.Pass, v.Outcome))
        );
    }

    [Fact]
    public void Numbers_are_those_of_predict()
    {
        WriteProject("""<PerfBudget Include="kws.tflite" Device="npu;ethos-u85" MaxLatencyMs="20" />""");
        Run(BudgetsText.Of(Project, Item(models.Kws, "npu;ethos-u85", latency: "20")));
        var (written, withoutEnergy) = PredictionFileReader.Read(File.ReadAllText(Predictions)).Predictions switch
        {
            [var first, var second] => (first, second),
            var others => throw new InvalidOperationException($"{others.Count} predictions"),
        };
        var json = Perfsage.Run("predict", models.Kws, "--device", "npu", "--format", "json").Json.GetProperty("predictions")[0];
        Assert.Equal(json.GetProperty("latencyMs").GetProperty("upper").GetDouble(), written.Measures[Metric.Latency]!.Upper);
        Assert.Equal(json.GetProperty("peakMemoryKiB").GetProperty("value").GetDouble(), written.Measures[Metric.PeakMemory]!.Value);
        Assert.Equal(json.GetProperty("energyMj").GetProperty("upper").GetDouble(), written.Measures[Metric.Energy]!.Upper);
        Assert.Equal("ethos-u85-256", withoutEnergy.Device);
        Assert.Null(withoutEnergy.Measures[Metric.Energy]);
    }

    public static TheoryData<string, string, string, string, string, string> Problems =>
        new()
        {
            { "empty.tflite", "npu", "20", "", "PSB2001", "cannot be read: the file is empty" },
            { "missing.tflite", "npu", "20", "", "PSB2001", "cannot be read: the file does not exist" },
            { "text.tflite", "npu", "20", "", "PSB2001", "cannot be read: the file is not a TFLite model" },
            { "truncated.tflite", "npu", "20", "", "PSB2001", "cannot be read: the file is truncated or corrupt" },
            { "kws.tflite", "npux", "20", "", "PSB3001", "did you mean 'npu'?" },
            { "kws.tflite", "npu", "-3", "", "PSB5001", "MaxLatencyMs=\"-3\"" },
            { "kws.tflite", "npu", "fast", "", "PSB5001", "MaxLatencyMs=\"fast\"" },
            { "kws.tflite", "npu", "20", "0.999", "PSB5001", "confidence 0.999 is not above 0 and at most 0.99" },
        };

    [Theory]
    [MemberData(nameof(Problems))]
    public void A_problem_is_reported_at_its_line_and_leaves_no_answer(
        string model,
        string device,
        string latency,
        string confidence,
        string id,
        string message
    )
    {
        var metadata = confidence.Length == 0 ? "" : $"Confidence=\"{confidence}\" ";
        WriteProject("<!-- a comment -->", $"""<PerfBudget Include="{model}" Device="{device}" MaxLatencyMs="{latency}" {metadata}/>""");
        // An answer from before, which must not survive.
        Directory.CreateDirectory(Path.GetDirectoryName(Predictions)!);
        File.WriteAllText(Predictions, "stale");
        var result = Run(BudgetsText.Of(Project, Item(models.Path(model), device, latency, confidence: confidence)));
        Assert.Equal(2, result.ExitCode);
        var finding = CanonicalLine.Parse(Assert.Single(result.OutputLines))!;
        Assert.Equal((id, Severity.Error, new SourceLocation(Project, 4, 5)), (finding.Id, finding.Severity, finding.Location));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Predictions)!));
    }

    [Fact]
    public void A_pattern_without_a_match_is_an_error()
    {
        WriteProject("""<PerfBudget Include="none/*.tflite" Device="npu" MaxLatencyMs="20" />""");
        var budgets = BudgetsText.Of(Project).Replace("lost=0", "lost=1", StringComparison.Ordinal);
        var result = Run($"{budgets}lost\nloss=Glob\nline=3\ncolumn=5\ntext=none/*.tflite\nfile={Project}\n");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            $"{Project}(3,5): error PSB5003: 'none/*.tflite' matches no file, so this budget would never be checked; "
                + "if there may be none, say AllowEmpty=\"true\"",
            Assert.Single(result.OutputLines)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("perfsage-budgets 3\n")]
    [InlineData("nonsense")]
    public void Budgets_that_cannot_be_read_leave_no_answer(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Predictions)!);
        File.WriteAllText(Predictions, "stale");
        var result = Run(text);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("perfsage: budgets '", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(Predictions));
    }

    [Fact]
    public void An_answer_that_cannot_be_written_is_a_failure()
    {
        WriteProject("""<PerfBudget Include="kws.tflite" Device="npu" MaxLatencyMs="20" />""");
        models.Write("obj", "a file where a folder should be");
        var result = Run(BudgetsText.Of(Project, Item(models.Kws, "npu", latency: "20")));
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("perfsage: error PSB9001: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_judges_the_same_budgets()
    {
        WriteProject("""<PerfBudget Include="kws.tflite" Device="npu" MaxFileKiB="1" />""");
        var budgets = models.Write("budgets.txt", BudgetsText.Of(Project, Item(models.Kws, "npu", file: "1")));
        Assert.Equal(1, Perfsage.Run("check", "--budgets", budgets).ExitCode);
        models.Write("budgets.txt", BudgetsText.Of(Project, Item(models.Kws, "npu", file: "1000")));
        Assert.Equal(0, Perfsage.Run("check", "--budgets", budgets).ExitCode);
    }

    public void Dispose() => models.Dispose();

    private BudgetItem Item(string model, string device, string latency = "", string file = "", string confidence = "") =>
        BudgetsText.Item(Project, model, device, latency, file, confidence);

    private CommandResult Run(string budgets) =>
        Perfsage.Run("predict", "--budgets", models.Write("budgets.txt", budgets), "--predictions", Predictions);

    private void WriteProject(params string[] lines) =>
        models.Write("App.csproj", "<Project>\n  <ItemGroup>\n    " + string.Join("\n    ", lines) + "\n  </ItemGroup>\n</Project>\n");
}
