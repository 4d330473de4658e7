using System.Text;

namespace PerfSage.Tests;

/// <summary>A board whose energy somebody measured.</summary>
internal static class EnergyBoard
{
    public const string DeviceId = "my-board";

    /// <summary>The hardware of ethos-u55-256 with coefficients of its own.</summary>
    public const string Device = """
        {
          "id": "my-board", "family": "ethos-u", "vendor": "Example", "name": "A board with rails that were measured",
          "metrics": ["latencyMs", "energyMj"], "precision": ["int8"], "overheadMs": 0,
          "labels": { "kind": "estimate", "source": "vela-5.1.0", "name": "Arm's Vela compiler" },
          "ethosU": {
            "accelerator": "ethos-u55-256", "clockHz": 500000000, "memoryMode": "Shared_Sram",
            "sram": { "name": "SRAM", "bytesPerCycle": 8, "readLatencyCycles": 32, "writeLatencyCycles": 32, "burstBytes": 32 },
            "external": { "name": "flash", "bytesPerCycle": 1, "readLatencyCycles": 64, "writeLatencyCycles": 0, "burstBytes": 128 }
          },
          "energy": {
            "pjPerMac": 0.6, "pjPerNpuCycle": 20, "pjPerSramByte": 2, "pjPerExternalByte": 400, "staticMw": 5,
            "externalUncertainty": 3, "source": "made up", "sources": { "staticMw": "measured while idle" }
          }
        }
        """;

    /// <returns>Path of the predictor that ships, whose output of multiply-accumulates has another name.</returns>
    public static string PredictorWithoutCounts(string folder)
    {
        // Bytes that are no text stay as they are.
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Predictor", "ethos-u.onnx")));
        var renamed = text.Replace("\"macs\"", "\"else\"", StringComparison.Ordinal);
        Assert.NotEqual(text, renamed);
        var path = Path.Combine(folder, "counting.onnx");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(renamed));
        return path;
    }
}
