using System.Security.Cryptography;
using System.Text.Json;
using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Cli.Tests;

public sealed class PredictTests(ModelFolder models) : IClassFixture<ModelFolder>
{
    private static readonly string[] EntryProperties =
    [
        "model",
        "sha256",
        "device",
        "latencyMs",
        "energyMj",
        "peakMemoryKiB",
        "overhead",
        "fileKiB",
        "macs",
        "domain",
        "operators",
    ];

    [Fact]
    public void JSON_has_the_published_properties()
    {
        var json = Predict(models.Kws, "--device", "npu").Json;
        Assert.Equal(["schemaVersion", "predictor", "predictions"], Names(json));
        Assert.Equal(1, json.GetProperty("schemaVersion").GetInt32());
        Assert.Matches("^[0-9a-f]{64}$", json.GetProperty("predictor").GetProperty("sha256").GetString());
        var entry = json.GetProperty("predictions")[0];
        Assert.Equal(EntryProperties, Names(entry));
        Assert.Equal(["value", "lower", "upper", "confidence"], Names(entry.GetProperty("latencyMs")));
        Assert.Equal(["value", "lower", "upper", "confidence"], Names(entry.GetProperty("peakMemoryKiB")));
        Assert.Equal(["inside", "violations", "predictable", "obstacles"], Names(entry.GetProperty("domain")));
        Assert.Equal(["index", "name", "latencyMs", "energyMj", "macs"], Names(entry.GetProperty("operators")[0]));
    }

    [Fact]
    public void JSON_states_the_facts_of_the_model()
    {
        var entries = Predict(models.Kws, "--device", "npu;ethos-u85").Json.GetProperty("predictions");
        var entry = entries[0];
        Assert.Equal(models.Kws, entry.GetProperty("model").GetString());
        Assert.Equal(
            Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(models.Kws))).ToLowerInvariant(),
            entry.GetProperty("sha256").GetString()
        );
        Assert.Equal("ethos-u55-256", entry.GetProperty("device").GetString());
        Assert.Equal(new FileInfo(models.Kws).Length / 1024.0, entry.GetProperty("fileKiB").GetDouble());
        Assert.Equal(2_656_768, entry.GetProperty("macs").GetInt64());
        Assert.Equal(JsonValueKind.Object, entry.GetProperty("energyMj").ValueKind);
        Assert.Equal(JsonValueKind.Null, entries[1].GetProperty("energyMj").ValueKind);
        Assert.Equal(0.9, entry.GetProperty("latencyMs").GetProperty("confidence").GetDouble());
        Assert.True(entry.GetProperty("domain").GetProperty("inside").GetBoolean());
    }

    [Fact]
    public void Operators_sum_exactly_to_the_latency()
    {
        foreach (var entry in Predict(models.Kws, models.Resnet, "--device", Npus).Json.GetProperty("predictions").EnumerateArray())
        {
            var sum = entry.GetProperty("operators").EnumerateArray().Sum(o => o.GetProperty("latencyMs").GetDecimal());
            Assert.Equal(entry.GetProperty("latencyMs").GetProperty("value").GetDecimal(), sum);
        }
    }

    [Fact]
    public void Models_and_devices_come_in_the_order_given()
    {
        var entries = Predict(models.Resnet, models.Kws, models.Resnet, "--device", "imx93", "-d", "ethos-u55-128;NPU")
            .Json.GetProperty("predictions");
        Assert.Equal(
            from model in new[] { models.Resnet, models.Kws, models.Resnet }
            from device in new[] { "ethos-u65-256", "ethos-u55-128", "ethos-u55-256" }
            select (model, device),
            entries.EnumerateArray().Select(e => (e.GetProperty("model").GetString()!, e.GetProperty("device").GetString()!))
        );
    }

    [Fact]
    public void Without_a_device_there_are_all() =>
        Assert.Equal(
            DeviceCatalog.Builtin.Known.Ids,
            Predict(models.Kws).Json.GetProperty("predictions").EnumerateArray().Select(e => e.GetProperty("device").GetString())
        );

    [Fact]
    public void Company_changes_no_byte()
    {
        var alone = new[] { models.Kws, models.Resnet }
            .SelectMany(m => Predict(m).Json.GetProperty("predictions").EnumerateArray())
            .Select(e => e.GetRawText());
        var together = Predict(models.Kws, models.Resnet).Json.GetProperty("predictions").EnumerateArray().Select(e => e.GetRawText());
        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_higher_confidence_is_stated_and_wider()
    {
        (double Width, double Confidence) Latency(string confidence)
        {
            var latency = Predict(models.Kws, "--device", "npu", "--confidence", confidence)
                .Json.GetProperty("predictions")[0]
                .GetProperty("latencyMs");
            return (
                latency.GetProperty("upper").GetDouble() - latency.GetProperty("lower").GetDouble(),
                latency.GetProperty("confidence").GetDouble()
            );
        }

        Assert.Equal(0.95, Latency("0.95").Confidence);
        Assert.True(Latency("0.95").Width > Latency("0.5").Width);
    }

    [Fact]
    public void A_float_model_is_never_quietly_fast()
    {
        var result = Perfsage.Run("predict", models.Path("float.tflite"), "--device", "npu", "--format", "json");
        Assert.Equal(2, result.ExitCode);
        var entry = result.Json.GetProperty("predictions")[0];
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("latencyMs").ValueKind);
        Assert.False(entry.GetProperty("domain").GetProperty("predictable").GetBoolean());
        Assert.Equal("PSB2004", entry.GetProperty("domain").GetProperty("obstacles")[0].GetProperty("id").GetString());
        Assert.False(entry.GetProperty("domain").GetProperty("inside").GetBoolean());
        Assert.Contains(
            "would run on the CPU, whose time is not predicted",
            entry.GetProperty("domain").GetProperty("violations")[0].GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_response_file_holds_arguments()
    {
        var list = models.Write("args.rsp", $"# models\n\"{models.Kws}\"\n--device\nnpu\n--format json\n");
        var result = Perfsage.Run("predict", "@" + list);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Predict(models.Kws, "--device", "npu").Output, result.Output);
    }

    [Fact]
    public void A_pattern_is_expanded_where_the_shell_does_not() =>
        Assert.Equal(
            [models.Kws],
            Predict(models.Path("k*.tflite"), "--device", "npu")
                .Json.GetProperty("predictions")
                .EnumerateArray()
                .Select(e => e.GetProperty("model").GetString())
        );

    [Fact]
    public void Text_is_plain_and_complete_when_it_is_redirected()
    {
        var name = models.Path(new string('x', 150) + ".tflite");
        File.Copy(models.Kws, name, overwrite: true);
        var result = Perfsage.Run("predict", name, models.Path("float.tflite"), "--device", "npu");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            result.OutputLines,
            line =>
                line.Contains(name, StringComparison.Ordinal)
                && line.Contains("2,656,768", StringComparison.Ordinal)
                && line.EndsWith("inside", StringComparison.Ordinal)
        );
        Assert.Contains(result.OutputLines, line => line.EndsWith("UNPREDICTABLE", StringComparison.Ordinal));
        Assert.Contains(result.OutputLines, line => line.StartsWith("  - PSB2004: it leaves CONV_2D #0", StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', result.Output);
    }

    private static CommandResult Predict(params string[] args)
    {
        var result = Perfsage.Run(["predict", .. args, "--format", "json"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result;
    }

    // Devices without an overhead of their own.
    private static string Npus => string.Join(';', DeviceCatalog.Builtin.Devices.Where(d => d.Family.Id == "ethos-u").Select(d => d.Id));

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(p => p.Name);
}
