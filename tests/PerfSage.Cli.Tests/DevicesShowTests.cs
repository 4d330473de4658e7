using System.Text.Json;
using PerfSage.Cli.Tests.Hostile;

namespace PerfSage.Cli.Tests;

public sealed class DevicesShowTests : IDisposable
{
    private readonly ModelFolder models = new();

    [Fact]
    public void Each_coefficient_is_stated_with_its_source_and_the_uncertainty() =>
        Snapshot.Verify(Show(models.Write("board.json", EnergyBoard.Device)).Output);

    [Fact]
    public void A_device_without_energy_says_so() => Snapshot.Verify(Show("ethos-u85-256").Output);

    [Fact]
    public void Accuracy_is_that_of_the_device_or_of_what_it_corrects()
    {
        var own = Accuracy("himax-we2");
        Assert.Equal(9, own.Length);
        Assert.All(own, device => Assert.Equal("himax-we2", device));
        var correction = models.Write("mine.json", """{ "id": "mine", "base": "himax-we2", "scale": { "*": 1.2 } }""");
        Assert.Equal(own, Accuracy(correction));
        Assert.Empty(Accuracy(models.Write("board.json", EnergyBoard.Device)));
    }

    [Fact]
    public void JSON_has_the_same()
    {
        var json = Show(models.Write("board.json", EnergyBoard.Device), "--format", "json").Json;
        var energy = json.GetProperty("energy");
        Assert.Equal(3, energy.GetProperty("externalUncertainty").GetDouble());
        Assert.Equal(
            [
                ("pjPerMac", 0.6, "pJ", "made up"),
                ("pjPerNpuCycle", 20, "pJ", "made up"),
                ("pjPerSramByte", 2, "pJ", "made up"),
                ("pjPerExternalByte", 400, "pJ", "made up"),
                ("staticMw", 5.0, "mW", "measured while idle"),
            ],
            energy
                .GetProperty("coefficients")
                .EnumerateArray()
                .Select(c =>
                    (
                        c.GetProperty("name").GetString(),
                        c.GetProperty("value").GetDouble(),
                        c.GetProperty("unit").GetString(),
                        c.GetProperty("source").GetString()
                    )
                )
        );
        Assert.Equal("my-board", json.GetProperty("device").GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, Show("ethos-u85-256", "--format", "json").Json.GetProperty("energy").ValueKind);
    }

    [Fact]
    public void JSON_has_the_host_with_its_cycles_and_their_sources()
    {
        var host = Show("alif-ensemble-he", "--format", "json").Json.GetProperty("host");
        Assert.Equal(("cortex-m55", 160e6), (host.GetProperty("cpu").GetString(), host.GetProperty("clockHz").GetDouble()));
        Assert.True(host.GetProperty("isKnown").GetBoolean());
        var cycles = host.GetProperty("cycles").EnumerateArray().ToArray();
        Assert.Equal(["mac", "arithmetic", "window", "function", "move"], cycles.Select(c => c.GetProperty("name").GetString()));
        Assert.All(cycles, c => Assert.True(c.GetProperty("low").GetDouble() < c.GetProperty("high").GetDouble()));
        Assert.All(cycles, c => Assert.NotEqual("", c.GetProperty("source").GetString()));
    }

    [Fact]
    public void A_host_of_which_nothing_is_known_says_so()
    {
        var board = EnergyBoard.Device.Replace(
            "\"vendor\"",
            "\"host\": { \"cpu\": \"toaster\", \"clockHz\": 5e7 }, \"vendor\"",
            StringComparison.Ordinal
        );
        var file = models.Write("toaster.json", board);
        Assert.Contains("  host          'toaster', taken to be the slowest CPU at 50 MHz", Show(file).OutputLines);
        Assert.False(Show(file, "--format", "json").Json.GetProperty("host").GetProperty("isKnown").GetBoolean());
    }

    [Fact]
    public void A_phones_core_has_no_host_and_says_how_it_was_measured()
    {
        var file = models.Write("phone.json", PhoneText.Cpu);
        var result = Show(file);
        Assert.DoesNotContain("host", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["  unit          CPU", "  runtime       TFLite 2.10", "  threads       1"],
            result.OutputLines.SkipWhile(l => !l.StartsWith("  unit", StringComparison.Ordinal)).Take(3)
        );
        Assert.Contains("  measured by   Example, 12 models", result.OutputLines);
        Assert.Contains("  conditions    one core, plugged in", result.OutputLines);
        Assert.Contains("  not known     temperature", result.OutputLines);
        Assert.Contains("  energy        cannot be predicted: nobody measured it", result.OutputLines);
        Assert.Contains("  energy        as measured", Show(models.Write("energy.json", PhoneText.CpuWithEnergy)).OutputLines);
        var json = Show(file, "--format", "json").Json;
        Assert.Equal(JsonValueKind.Null, json.GetProperty("host").ValueKind);
        Assert.Equal("temperature", json.GetProperty("measurement").GetProperty("unknown").GetString());
        Assert.Equal(JsonValueKind.Null, Show("npu", "--format", "json").Json.GetProperty("measurement").ValueKind);
    }

    [Fact]
    public void A_phones_GPU_has_its_core_as_host()
    {
        var file = models.Write("phone.json", PhoneText.Gpu);
        Assert.Contains("  host          Cortex-A53 at 1000 MHz", Show(file).OutputLines);
        Assert.Equal("cortex-a53", Show(file, "--format", "json").Json.GetProperty("host").GetProperty("cpu").GetString());
    }

    [Fact]
    public void A_correction_names_what_it_corrects()
    {
        var file = models.Write("slow.json", """{ "id": "slow", "base": "npu", "scale": { "*": 2 }, "overheadMs": 0.5 }""");
        var lines = Show(file).OutputLines;
        Assert.Contains("  correction of ethos-u55-256", lines);
        Assert.Contains("  overhead      0.5 ms per inference", lines);
    }

    [Theory]
    [InlineData("toaster", "toaster")]
    [InlineData("npu;imx93", "'npu;imx93' must name one device, not 2")]
    [InlineData("", "must name one device")]
    public void Other_names_are_bad_input(string name, string message)
    {
        var result = Perfsage.Run("devices", "show", name);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_of_a_file_does_anything_in_a_log()
    {
        var hostile = JsonEncodedText.Encode(HostileText.Description).ToString();
        var file = models.Write("hostile.json", EnergyBoard.Device.Replace("made up", hostile, StringComparison.Ordinal));
        foreach (var format in new[] { "text", "json" })
        {
            var result = Show(file, "--format", format);
            Harmless.Printed(result.Output);
        }
    }

    public void Dispose() => models.Dispose();

    private static string?[] Accuracy(string device) =>
        [
            .. Show(device, "--format", "json")
                .Json.GetProperty("accuracy")
                .EnumerateArray()
                .Select(r => r.GetProperty("device").GetString()),
        ];

    private static CommandResult Show(params string[] line)
    {
        var result = Perfsage.Run(["devices", "show", .. line]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result;
    }
}
