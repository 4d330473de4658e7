using System.Text.Json;
using System.Text.RegularExpressions;

namespace PerfSage.Cli.Tests;

public sealed class ExplainTests(ModelFolder models) : IClassFixture<ModelFolder>
{
    [Fact]
    public void The_total_is_the_latency_and_the_rows_sum_to_it()
    {
        var result = Perfsage.Run("explain", models.Resnet, "--device", "npu");
        Assert.Equal(0, result.ExitCode);
        var latency = decimal.Parse(
            Regex.Match(result.Output, @"latency +([\d.]+) ms").Groups[1].Value,
            System.Globalization.CultureInfo.InvariantCulture
        );
        var rows = result
            .OutputLines.Select(l => Regex.Match(l, @" ([\d.]+) +[\d.]+ % "))
            .Where(m => m.Success)
            .Select(m => decimal.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))
            .ToArray();
        Assert.Contains("TOTAL", result.Output, StringComparison.Ordinal);
        Assert.Equal(latency, rows[^1]);
        Assert.Equal(latency, rows[..^1].Sum());
    }

    [Fact]
    public void The_largest_come_first_and_the_others_are_one_line()
    {
        var json = Explain("--top", "3").Json;
        var latencies = json.GetProperty("operators").EnumerateArray().Select(o => o.GetProperty("latencyMs").GetDecimal()).ToArray();
        Assert.Equal(3, latencies.Length);
        Assert.Equal(latencies.OrderDescending(), latencies);
        Assert.Equal(Operators(Explain().Json) - 3, json.GetProperty("others").GetProperty("count").GetInt32());
        Assert.Equal(
            json.GetProperty("latencyMs").GetProperty("value").GetDecimal(),
            latencies.Sum() + json.GetProperty("others").GetProperty("latencyMs").GetDecimal()
        );
        Assert.Contains(" others ", Perfsage.Run("explain", models.Kws, "--device", "npu", "--top", "3").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_there_are_is_all()
    {
        var json = Explain("--top", "1000").Json;
        Assert.Equal(Operators(Explain().Json), Operators(json));
        Assert.Equal(0, json.GetProperty("others").GetProperty("count").GetInt32());
    }

    [Fact]
    public void Explain_and_predict_agree()
    {
        var predicted = Perfsage.Run("predict", models.Kws, "--device", "npu", "--format", "json").Json.GetProperty("predictions")[0];
        var explained = Explain().Json;
        Assert.Equal(
            predicted.GetProperty("latencyMs").GetRawText().Replace(" ", "", StringComparison.Ordinal),
            explained.GetProperty("latencyMs").GetRawText().Replace(" ", "", StringComparison.Ordinal)
        );
        Assert.Equal(
            predicted
                .GetProperty("operators")
                .EnumerateArray()
                .Select(o => (o.GetProperty("index").GetInt32(), o.GetProperty("latencyMs").GetDecimal())),
            explained
                .GetProperty("operators")
                .EnumerateArray()
                .Select(o => (o.GetProperty("index").GetInt32(), o.GetProperty("latencyMs").GetDecimal()))
                .Order()
        );
    }

    [Fact]
    public void Every_operator_is_bound_by_something()
    {
        var bounds = Explain()
            .Json.GetProperty("operators")
            .EnumerateArray()
            .ToDictionary(
                o => o.GetProperty("index").GetInt32(),
                o => (Name: o.GetProperty("name").GetString(), Bound: o.GetProperty("boundBy").GetString())
            );
        Assert.All(bounds.Values, b => Assert.Contains(b.Bound, new[] { "compute", "feature maps", "weights", "nothing computed" }));
        // 48 weights per multiplication row against 0.5 GB/s of flash: a classifier's matrix has to be waited for.
        Assert.Equal("weights", bounds.Values.Single(b => b.Name == "FULLY_CONNECTED").Bound);
        Assert.Equal("nothing computed", bounds.Values.Single(b => b.Name == "RESHAPE").Bound);
    }

    private CommandResult Explain(params string[] args) =>
        Perfsage.Run(["explain", models.Kws, "--device", "npu", "--format", "json", .. args]);

    private static int Operators(JsonElement json) => json.GetProperty("operators").GetArrayLength();
}
