using System.Text;

namespace PerfSage.Tests;

/// <summary>
/// The predictor that ships has learned no counts. Here its columns of memory are called counts of one device: the numbers mean
/// nothing, but what is made of them is what would be made of counts.
/// </summary>
internal static class CountingPredictor
{
    public const string DeviceId = "my-board";

    private static readonly (string Column, string Count)[] Renamed =
    [
        ("ethos-u55-128/peakMemoryKiB", "ethos-u55-256/macs"),
        ("ethos-u65-256/peakMemoryKiB", "ethos-u55-256/npuCycles"),
        ("ethos-u65-512/peakMemoryKiB", "ethos-u55-256/sramBytes"),
        ("ethos-u55-256/peakMemoryKiB", "ethos-u55-256/externalBytes"),
    ];

    /// <summary>The hardware of ethos-u55-256 with energy. The numbers of kibibytes are counts, so that each must cost much.</summary>
    public const string Device = """
        {
          "id": "my-board", "family": "ethos-u", "vendor": "Example", "name": "A board with rails that were measured",
          "metrics": ["latencyMs", "energyMj"], "precision": ["int8"], "overheadMs": 0,
          "labels": { "kind": "estimate", "source": "vela-3.10.0", "name": "Arm's Vela compiler" },
          "ethosU": {
            "accelerator": "ethos-u55-256", "clockHz": 500000000, "memoryMode": "Shared_Sram",
            "sram": { "name": "SRAM", "bytesPerCycle": 8, "readLatencyCycles": 32, "writeLatencyCycles": 32, "burstBytes": 32 },
            "external": { "name": "flash", "bytesPerCycle": 1, "readLatencyCycles": 64, "writeLatencyCycles": 64, "burstBytes": 128 }
          },
          "energy": {
            "pjPerMac": 100000, "pjPerNpuCycle": 50000, "pjPerSramByte": 20000, "pjPerExternalByte": 400000, "staticMw": 5,
            "externalUncertainty": 3, "source": "made up", "sources": { "staticMw": "measured while idle" }
          }
        }
        """;

    /// <returns>Path of a predictor.</returns>
    public static string Write(string folder)
    {
        // Bytes that are no text stay as they are.
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Predictor", "perfsage.onnx")));
        foreach (var (column, count) in Renamed)
        {
            var renamed = text.Replace(
                $"\"{column}\"",
                $"\"{count}\"{new string(' ', column.Length - count.Length)}",
                StringComparison.Ordinal
            );
            Assert.NotEqual(text, renamed);
            text = renamed;
        }

        var path = Path.Combine(folder, "counting.onnx");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(text));
        return path;
    }
}
