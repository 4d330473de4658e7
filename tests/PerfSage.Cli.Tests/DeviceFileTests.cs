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

    public void Dispose() => models.Dispose();

    private string Write(string text) => models.Write("board.json", text);
}
