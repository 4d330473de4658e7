using System.Globalization;
using System.Text.Json;
using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Cli.Tests;

public sealed class DevicesTests
{
    [Fact]
    public void JSON_lists_devices_with_aliases_and_metrics()
    {
        var json = Perfsage.Run("devices", "--format", "json").Json;
        var devices = json.GetProperty("devices").EnumerateArray().ToArray();
        Assert.Equal(DeviceCatalog.Builtin.Known.Ids, devices.Select(d => d.GetProperty("id").GetString()));
        var npu = devices.Single(d => d.GetProperty("id").GetString() == "ethos-u55-256");
        Assert.Equal(["ethos-u55", "npu"], npu.GetProperty("aliases").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal(
            ["latencyMs", "energyMj", "peakMemoryKiB", "fileKiB"],
            npu.GetProperty("metrics").EnumerateArray().Select(a => a.GetString())
        );
        Assert.Equal((500, 256), (npu.GetProperty("clockMHz").GetDouble(), npu.GetProperty("macsPerCycle").GetInt32()));
    }

    [Fact]
    public void Accuracy_is_there_for_every_device_and_metric()
    {
        var json = Perfsage.Run("devices", "--format", "json").Json;
        var rows = json.GetProperty("accuracy")
            .EnumerateArray()
            .Select(r => (r.GetProperty("device").GetString(), r.GetProperty("metric").GetString()))
            .ToHashSet();
        var predicted =
            from device in json.GetProperty("devices").EnumerateArray()
            from metric in device.GetProperty("metrics").EnumerateArray().Select(m => m.GetString())
            where metric != "fileKiB" && !IsExact(device, metric)
            select (device.GetProperty("id").GetString(), metric);
        Assert.Equal(predicted.ToHashSet(), rows);
        Assert.Contains(("ethos-u55-256", "energyMj"), rows);
    }

    [Fact]
    public void A_phone_is_listed_with_its_unit_and_its_runtime()
    {
        var json = Perfsage.Run("devices", "--format", "json").Json;
        var phone = json.GetProperty("devices").EnumerateArray().Single(d => d.GetProperty("id").GetString() == "pixel4-gpu");
        Assert.Equal("processor", phone.GetProperty("family").GetString());
        Assert.Equal(("GPU", "TFLite 2.10, GPU delegate"), (Fact(phone, "unit"), Fact(phone, "runtime")));
        Assert.Equal(JsonValueKind.Null, phone.GetProperty("macsPerCycle").ValueKind);
        var lines = Perfsage.Run("devices").OutputLines;
        Assert.Matches(
            "^  Device +Aliases +Hardware +Unit +Runtime +Threads +Precision +Metrics$",
            lines.Single(l => l.Contains("Hardware", StringComparison.Ordinal))
        );
        Assert.Matches(
            "^  pixel4-cpu +cpu, pixel4 +Pixel 4, one large core .* CPU +TFLite 2.10 +1 +float32, int8 +latencyMs, peakMemoryKiB, fileKiB$",
            lines.First(l => l.StartsWith("  pixel4-cpu ", StringComparison.Ordinal))
        );
        Assert.Contains("Family ethos-u:", lines);
        Assert.Contains("Family processor:", lines);
    }

    [Fact]
    public void Text_has_the_mean_error_of_every_metric_on_a_line_per_device()
    {
        var rows = Perfsage.Run("devices", "--format", "json").Json.GetProperty("accuracy").EnumerateArray().ToArray();
        var line = Perfsage.Run("devices").OutputLines.Last(l => l.Contains("ethos-u65-256", StringComparison.Ordinal));
        var expected =
            from metric in new[] { "latencyMs", "energyMj", "peakMemoryKiB" }
            from split in new[] { "held-out networks", "MLCommons Tiny" }
            select rows.Single(r =>
                    r.GetProperty("device").GetString() == "ethos-u65-256"
                    && r.GetProperty("metric").GetString() == metric
                    && r.GetProperty("split").GetString() == split
                )
                .GetProperty("mape")
                .GetDouble()
                .ToString("0.0", CultureInfo.InvariantCulture);
        Assert.Equal(expected, line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);
    }

    [Fact]
    public void Text_says_what_the_accuracy_is_not()
    {
        var result = Perfsage.Run("devices");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            "This is agreement with the estimates of Arm's Vela compiler (vela-5.1.0), not with silicon",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            result.OutputLines,
            l => l.Contains("ethos-u65-256", StringComparison.Ordinal) && l.Contains("imx93", StringComparison.Ordinal)
        );
    }

    // The arena of a phone's runtime is computed, not predicted.
    private static bool IsExact(JsonElement device, string? metric) =>
        metric == "peakMemoryKiB" && device.GetProperty("family").GetString() == "processor";

    private static string? Fact(JsonElement device, string name) => device.GetProperty("facts").GetProperty(name).GetString();
}
