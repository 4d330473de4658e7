using System.Globalization;
using System.Text.Json;

namespace PerfSage.Cli.Tests;

public sealed class CheckTests(ModelFolder models) : IClassFixture<ModelFolder>
{
    [Theory]
    [InlineData(2.0, 0, "pass")]
    [InlineData(0.5, 1, "fail")]
    public void The_exit_code_says_whether_a_budget_is_exceeded(double share, int code, string outcome)
    {
        var upper = Latency().GetProperty(share > 1 ? "upper" : "value").GetDouble();
        var result = Check("--max-latency-ms", Text(upper * share), "--format", "json");
        Assert.Equal(code, result.ExitCode);
        Assert.Equal(outcome, result.Json.GetProperty("outcome").GetString());
    }

    [Fact]
    public void A_limit_on_the_value_itself_is_met_but_inconclusive()
    {
        var limit = Latency().GetProperty("value").GetRawText();
        Assert.Equal(0, Check("--max-latency-ms", limit).ExitCode);
        Assert.Equal(3, Check("--max-latency-ms", limit, "--fail-on-inconclusive").ExitCode);
        Assert.Contains(
            "Passed, but 1 of 1 limit lies inside the interval",
            Check("--max-latency-ms", limit).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Exceeding_outweighs_inconclusive()
    {
        var limit = Latency().GetProperty("value").GetRawText();
        Assert.Equal(1, Check("--max-latency-ms", limit, "--max-file-kib", "1", "--fail-on-inconclusive").ExitCode);
    }

    [Fact]
    public void The_gate_chooses_the_number_that_is_judged()
    {
        var latency = Latency();
        var justAbove = Text(latency.GetProperty("value").GetDouble() * 1.0001);
        Assert.Equal(1, Check("--max-latency-ms", justAbove, "--gate", "strict").ExitCode);
        Assert.Equal(0, Check("--max-latency-ms", justAbove, "--gate", "predicted").ExitCode);
        var justBelow = Text(latency.GetProperty("value").GetDouble() * 0.9999);
        Assert.Equal(1, Check("--max-latency-ms", justBelow, "--gate", "predicted").ExitCode);
        Assert.Equal(0, Check("--max-latency-ms", justBelow, "--gate", "lenient").ExitCode);
    }

    [Fact]
    public void The_file_size_needs_no_device_and_is_exact()
    {
        var exact = Text(new FileInfo(models.Kws).Length / 1024.0);
        Assert.Equal(0, Perfsage.Run("check", models.Kws, "--max-file-kib", exact, "--fail-on-inconclusive").ExitCode);
        Assert.Equal(1, Perfsage.Run("check", models.Kws, "--max-file-kib", "42").ExitCode);
    }

    [Fact]
    public void One_model_of_several_is_enough_to_fail()
    {
        var result = Perfsage.Run("check", models.Kws, models.Resnet, "--max-file-kib", "60", "--format", "json");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            ["pass", "fail"],
            result.Json.GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("outcome").GetString())
        );
    }

    [Fact]
    public void Text_names_model_device_limit_and_overshoot()
    {
        var result = Check("--max-memory-kib", "1");
        Assert.Equal(1, result.ExitCode);
        var line = Assert.Single(result.OutputLines, l => l.Contains("FAIL", StringComparison.Ordinal));
        Assert.Contains(models.Kws, line, StringComparison.Ordinal);
        Assert.Contains("ethos-u55-256", line, StringComparison.Ordinal);
        Assert.Matches(@"peak memory, KiB +[\d.]+ +[\d.]+–[\d.]+ +1 +FAIL +[\d.]+ \([\d.]+ %\) +\w+ #\d+", line);
    }

    private CommandResult Check(params string[] args) => Perfsage.Run(["check", models.Kws, "--device", "npu", .. args]);

    private JsonElement Latency() =>
        Perfsage
            .Run("predict", models.Kws, "--device", "npu", "--format", "json")
            .Json.GetProperty("predictions")[0]
            .GetProperty("latencyMs");

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
