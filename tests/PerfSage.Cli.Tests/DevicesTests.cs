using System.Globalization;
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
            where metric != "fileKiB"
            select (device.GetProperty("id").GetString(), metric);
        Assert.Equal(predicted.ToHashSet(), rows);
        Assert.Contains(("ethos-u55-256", "energyMj"), rows);
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
}
