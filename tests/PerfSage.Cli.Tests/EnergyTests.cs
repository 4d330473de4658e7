namespace PerfSage.Cli.Tests;

/// <summary>A device that has energy, on every command.</summary>
public sealed class EnergyTests : IDisposable
{
    private const string Origin = "Energy is what the coefficients of the device's file make of predicted counts";

    private readonly ModelFolder models = new();
    private readonly string device;
    private readonly string[] options;

    public EnergyTests()
    {
        device = models.Write("board.json", EnergyBoard.Device);
        options = ["--device", device];
    }

    [Fact]
    public void Predict_has_its_value_and_what_each_operator_adds()
    {
        var entry = Run("predict", models.Kws, "--format", "json").Json.GetProperty("predictions")[0];
        var energy = entry.GetProperty("energyMj");
        Assert.True(energy.GetProperty("lower").GetDouble() < energy.GetProperty("value").GetDouble() / 1.5);
        Assert.True(energy.GetProperty("upper").GetDouble() > energy.GetProperty("value").GetDouble() * 1.5);
        Assert.Equal(0.9, energy.GetProperty("confidence").GetDouble());
        Assert.Equal(
            energy.GetProperty("value").GetDecimal(),
            entry.GetProperty("operators").EnumerateArray().Sum(o => o.GetProperty("energyMj").GetDecimal())
        );
        var text = Run("predict", models.Kws).Output;
        Assert.Contains("Energy mJ", text, StringComparison.Ordinal);
        Assert.Contains(Origin, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_has_a_column_that_sums_to_it()
    {
        var json = Run("explain", models.Kws, "--top", "4", "--format", "json").Json;
        var shown = json.GetProperty("operators").EnumerateArray().Select(o => o.GetProperty("energyMj").GetDecimal()).ToArray();
        Assert.Equal(4, shown.Length);
        Assert.Equal(
            json.GetProperty("energyMj").GetProperty("value").GetDecimal(),
            shown.Sum() + json.GetProperty("others").GetProperty("energyMj").GetDecimal()
        );
        var value = json.GetProperty("energyMj")
            .GetProperty("value")
            .GetDecimal()
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
        var lines = Run("explain", models.Kws, "--top", "4").OutputLines;
        Assert.Contains(lines, l => l.StartsWith($"  energy       {value} mJ (90 %: ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("TOTAL", StringComparison.Ordinal) && l.Contains($" {value} ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_overhead_is_told_apart_in_every_number_that_has_it()
    {
        var file = models.Write("slow.json", Overhead());
        var json = RunOn(file, "explain", models.Kws, "--format", "json").Json;
        var overhead = json.GetProperty("overhead");
        Assert.Equal((0.4, 0.002), (overhead.GetProperty("latencyMs").GetDouble(), overhead.GetProperty("energyMj").GetDouble()));
        foreach (var metric in new[] { "latencyMs", "energyMj" })
        {
            Assert.Equal(
                json.GetProperty(metric).GetProperty("value").GetDecimal(),
                json.GetProperty("operators").EnumerateArray().Sum(o => o.GetProperty(metric).GetDecimal())
                    + overhead.GetProperty(metric).GetDecimal()
            );
        }

        var text = RunOn(file, "explain", models.Kws).Output;
        Assert.Contains(
            "  overhead     0.4 ms of the latency is the device's own; the operators share the rest",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "  overhead     0.002 mJ of the energy is the device's own; the operators share the rest",
            text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("1000", 0, "pass")]
    [InlineData("0.0001", 1, "fail")]
    public void Check_judges_it(string limit, int code, string outcome)
    {
        var result = Perfsage.Run(["check", models.Kws, .. options, "--max-energy-mj", limit, "--format", "json"]);
        Assert.Equal((code, ""), (result.ExitCode, result.Error));
        var check = result.Json.GetProperty("checks")[0];
        Assert.Equal(("energyMj", outcome), (check.GetProperty("metric").GetString(), check.GetProperty("outcome").GetString()));
    }

    [Fact]
    public void A_predictor_that_does_not_count_is_no_pass()
    {
        var result = Perfsage.Run([
            "check",
            models.Kws,
            .. options,
            "--predictor",
            EnergyBoard.PredictorWithoutCounts(models.Root),
            "--max-energy-mj",
            "1000",
        ]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("the predictor does not predict macs", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_has_its_change()
    {
        var line = Assert.Single(
            Run("diff", models.Kws, models.Resnet).OutputLines,
            l => l.StartsWith("  energy ", StringComparison.Ordinal)
        );
        Assert.Matches(@"^  energy       [\d.]+ → [\d.]+ mJ \(\+[\d.]+ mJ, \+[\d.]+ %\)$", line);
    }

    [Fact]
    public void The_page_has_a_bar_and_a_column()
    {
        var page = models.Path("page.html");
        Assert.Equal(1, Perfsage.Run(["report", models.Kws, .. options, "--max-energy-mj", "0.0001", "--out", page]).ExitCode);
        var html = File.ReadAllText(page);
        Assert.Contains("limit 0.0001 mJ", html, StringComparison.Ordinal);
        Assert.Contains("<th class=\"number\" scope=\"col\">energy mJ</th>", html, StringComparison.Ordinal);
        Assert.Contains(Origin.Replace("'", "&#39;", StringComparison.Ordinal)[..30], html, StringComparison.Ordinal);
        Assert.Equal(0, Perfsage.Run("report", models.Kws, "--device", "ethos-u85-256", "--out", page).ExitCode);
        Assert.DoesNotContain("energy", File.ReadAllText(page), StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => models.Dispose();

    private static string Overhead() => EnergyBoard.Device.Replace("\"overheadMs\": 0,", "\"overheadMs\": 0.4,", StringComparison.Ordinal);

    private CommandResult Run(params string[] line) => RunOn(device, line);

    private static CommandResult RunOn(string file, params string[] line)
    {
        var result = Perfsage.Run([.. line, "--device", file]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result;
    }
}
