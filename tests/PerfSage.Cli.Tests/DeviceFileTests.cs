using System.Text.Json;
using System.Text.Json.Nodes;

namespace PerfSage.Cli.Tests;

/// <summary>Device files on the command line.</summary>
public sealed class DeviceFileTests : IDisposable
{
    private readonly ModelFolder models = new();

    [Fact]
    public void A_file_stands_for_its_device()
    {
        var file = Write("""{ "id": "my-board", "base": "npu", "scale": { "*": 2 }, "overheadMs": 0.5 }""");
        var explained = Perfsage.Run("explain", models.Kws, "--device", file);
        Assert.Equal(0, explained.ExitCode);
        Assert.Contains("on my-board", explained.Output, StringComparison.Ordinal);
        Assert.Contains("overhead     0.5 ms of the latency is the device's own", explained.Output, StringComparison.Ordinal);
        Assert.Equal(1, Perfsage.Run("check", models.Kws, "--device", file, "--max-latency-ms", "0.5").ExitCode);
        Assert.Equal(0, Perfsage.Run("check", models.Kws, "--device", file, "--max-latency-ms", "10").ExitCode);
    }

    [Fact]
    public void A_wrong_file_is_bad_input()
    {
        var result = Perfsage.Run("predict", models.Kws, "--device", Write("""{ "id": "npu", "base": "npu" }"""));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("$.id is a name of 'ethos-u55-256' already", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, Perfsage.Run("predict", models.Kws, "--device", "nowhere.json").ExitCode);
    }

    [Fact]
    public void A_metric_that_a_device_does_not_have_is_nowhere()
    {
        var file = models.Write("latency.json", WithoutMemory());
        Assert.DoesNotContain("memory", Output("predict", models.Kws, "--device", file), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("memory", Output("explain", models.Kws, "--device", file), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("memory", Output("diff", models.Kws, models.Kws, "--device", file), StringComparison.OrdinalIgnoreCase);
        using var explained = JsonDocument.Parse(Output("explain", models.Kws, "--device", file, "--format", "json"));
        Assert.Equal(JsonValueKind.Null, explained.RootElement.GetProperty("peakMemoryKiB").ValueKind);
        Assert.All(
            explained.RootElement.GetProperty("operators").EnumerateArray(),
            op => Assert.Equal(JsonValueKind.Null, op.GetProperty("memoryKiB").ValueKind)
        );
        Output("report", models.Kws, "--device", file, "--out", models.Path("page.html"));
        Assert.Contains("cannot be predicted on this device", File.ReadAllText(models.Path("page.html")), StringComparison.Ordinal);
        Assert.Equal(2, Perfsage.Run("check", models.Kws, "--device", file, "--max-memory-kib", "1000").ExitCode);
    }

    public void Dispose() => models.Dispose();

    private static string Output(params string[] arguments)
    {
        var result = Perfsage.Run(arguments);
        Assert.Equal(0, result.ExitCode);
        return result.Output;
    }

    // A board that differs from a known device by its name and its metrics only.
    private static string WithoutMemory()
    {
        var device = JsonNode.Parse(File.ReadAllText(Repository.Path("devices/ethos-u55-256.json")))!.AsObject();
        device["id"] = "my-board";
        device["aliases"] = new JsonArray();
        device["metrics"] = new JsonArray("latencyMs");
        device.Remove("energy");
        device["labels"]!.AsObject().Remove("column");
        return device.ToJsonString();
    }

    private string Write(string text) => models.Write("board.json", text);
}
