using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Cli.Tests.Diff;

public sealed class DiffCommandTests : IClassFixture<ModelFolder>
{
    private readonly ModelFolder models;
    private readonly string deeper;
    private readonly string mobile;
    private readonly string widened;

    public DiffCommandTests(ModelFolder models)
    {
        this.models = models;
        (deeper, mobile, widened) = (models.Path("deeper.tflite"), models.Path("mobile.tflite"), models.Path("widened.tflite"));
        PredictorFixture.Family("ds-cnn-kws", p => p with { Depth = p.Depth + 1 }).Save(deeper);
        WideStem.Build(8).Save(mobile);
        WideStem.Build(16).Save(widened);
    }

    [Fact]
    public void The_verdict_comes_first()
    {
        var result = Diff(models.Kws, deeper);
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.Equal($"'{models.Kws}' → '{deeper}' on ethos-u55-256", result.OutputLines[0]);
        Assert.Matches(@"^  latency      [\d.]+ → [\d.]+ ms \(\+[\d.]+ ms, \+[\d.]+ %\)$", result.OutputLines[1]);
        Assert.Matches(@"^  energy       [\d.]+ → [\d.]+ mJ \(\+[\d.]+ mJ, \+[\d.]+ %\)", result.OutputLines[2]);
        Assert.Matches(@"^  peak memory  .* KiB.*, at operator \d+ \w+", result.OutputLines[3]);
        Assert.StartsWith("  file size    ", result.OutputLines[4], StringComparison.Ordinal);
        Assert.Equal("  MACs         2,656,768 → 3,240,768 (+584,000, +22 %)", result.OutputLines[5]);
        Assert.Contains("nothing was measured on silicon", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_added_is_said_and_sums_to_the_change()
    {
        var result = Diff(models.Kws, deeper, "--top", "2");
        Assert.Contains(result.OutputLines, l => Regex.IsMatch(l, @"^ +\d+ +CONV_2D +added "));
        Assert.Contains(result.OutputLines, l => Regex.IsMatch(l, @"^ +\d+ +DEPTHWISE_CONV_2D +added "));
        var changes = result
            .OutputLines.Select(l => Regex.Match(l, @"([+-]?[\d.]+) +-?[\d.]+ %$"))
            .Where(m => m.Success)
            .Select(m => decimal.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))
            .ToArray();
        Assert.Equal(changes[^1], changes[..^1].Sum());
        Assert.Equal(
            changes[^1],
            decimal.Parse(Regex.Match(result.OutputLines[1], @"\(([+-][\d.]+) ms").Groups[1].Value, CultureInfo.InvariantCulture)
        );
    }

    [Fact]
    public void What_only_changed_neighbours_change_says_so() =>
        Assert.Matches("unchanged +only through neighbours", Diff(models.Kws, deeper, "--device", "ethos-u85-1024").Output);

    [Fact]
    public void One_wider_layer_among_sixty_operators_is_named()
    {
        var operators = Json(mobile, widened).GetProperty("operators").EnumerateArray().ToArray();
        Assert.InRange(operators.Length, 60, 70);
        var changed = operators.Where(o => Text(o, "change") != "unchanged").ToArray();
        Assert.All(changed, o => Assert.Equal("changed", Text(o, "change")));
        // The layer that is wider, what reads its output, and nothing else; some weights came out differently.
        Assert.Equal(
            ["output 1x48x48x8 → 1x48x48x16", "input 1x48x48x8 → 1x48x48x16"],
            changed.Select(o => Text(o, "detail")).Where(detail => !detail.StartsWith("other ", StringComparison.Ordinal))
        );
        Assert.All(operators, o => Assert.Equal(o.GetProperty("baseIndex").GetInt32(), o.GetProperty("headIndex").GetInt32()));
    }

    [Fact]
    public void Json_sums_exactly()
    {
        var diff = Json(models.Kws, models.Resnet);
        Assert.Equal(
            diff.GetProperty("latencyDeltaMs").GetDecimal(),
            diff.GetProperty("operators").EnumerateArray().Sum(o => o.GetProperty("deltaMs").GetDecimal())
        );
        foreach (var side in new[] { "base", "head" })
        {
            Assert.Equal(
                diff.GetProperty(side).GetProperty("latencyMs").GetProperty("value").GetDecimal(),
                diff.GetProperty("operators").EnumerateArray().Sum(o => o.GetProperty(side + "Ms").GetDecimal())
            );
        }
    }

    [Fact]
    public void Json_has_a_version_and_what_the_predictor_imitates()
    {
        var json = Diff(models.Kws, deeper, "--format", "json").Json;
        Assert.Equal(1, json.GetProperty("schemaVersion").GetInt32());
        Assert.StartsWith("vela", json.GetProperty("labelSource").GetString(), StringComparison.Ordinal);
        Assert.Equal("ethos-u55-256", json.GetProperty("diffs")[0].GetProperty("device").GetString());
    }

    [Fact]
    public void All_devices_are_compared_if_none_is_named()
    {
        var json = Perfsage.Run("diff", models.Kws, deeper, "--format", "json").Json;
        Assert.Equal(
            DeviceCatalog.Builtin.Known.Ids,
            json.GetProperty("diffs").EnumerateArray().Select(d => d.GetProperty("device").GetString())
        );
        Assert.Equal(
            DeviceCatalog.Builtin.Known.Ids.Count(),
            Perfsage.Run("diff", models.Kws, deeper).OutputLines.Count(l => l.StartsWith("  latency", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_file_and_its_copy_do_not_differ()
    {
        var copy = models.Path("copy.tflite");
        File.Copy(models.Kws, copy, overwrite: true);
        var result = Diff(models.Kws, copy);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("byte for byte", result.Output, StringComparison.Ordinal);
        Assert.Equal(5, result.OutputLines.Count(l => l.Contains("(no change)", StringComparison.Ordinal)));
        Assert.DoesNotContain("TOTAL", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_cannot_be_predicted_is_told() =>
        Assert.Contains(
            $"'{models.Path("float.tflite")}' cannot be predicted:",
            Diff(models.Kws, models.Path("float.tflite")).Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void Twice_the_same() => Assert.Equal(Diff(models.Kws, models.Resnet).Output, Diff(models.Kws, models.Resnet).Output);

    [Theory]
    [InlineData("name two .tflite files")]
    [InlineData("name two .tflite files", "kws.tflite")]
    [InlineData("'none.tflite' cannot be read: the file does not exist", "kws.tflite", "none.tflite")]
    [InlineData("the file is empty", "empty.tflite", "kws.tflite")]
    [InlineData("device 'toaster' is unknown", "kws.tflite", "kws.tflite", "--device", "toaster")]
    [InlineData("--top must be at least 1", "kws.tflite", "kws.tflite", "--top", "0")]
    [InlineData("confidence 2 is not above 0", "kws.tflite", "kws.tflite", "--confidence", "2")]
    [InlineData("Unrecognized command or argument 'third.tflite'", "kws.tflite", "kws.tflite", "third.tflite")]
    public void Bad_input_is_refused(string message, params string[] args)
    {
        var result = Perfsage.Run(["diff", .. args.Select(a => a is "kws.tflite" or "empty.tflite" ? models.Path(a) : a)]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    private static string Text(JsonElement op, string name) => op.GetProperty(name).GetString()!;

    private static CommandResult Diff(params string[] args) => Perfsage.Run(["diff", .. args, "--device", "npu"]);

    private static JsonElement Json(string before, string after) => Diff(before, after, "--format", "json").Json.GetProperty("diffs")[0];
}
