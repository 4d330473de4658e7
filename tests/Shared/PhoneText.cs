namespace PerfSage.Tests;

/// <summary>Device files of a made-up phone, whose rates are round numbers.</summary>
internal static class PhoneText
{
    /// <summary>A core that was measured in float32.</summary>
    public const string Cpu = """
        {
          "id": "my-phone-cpu",
          "aliases": ["my-phone"],
          "family": "processor",
          "vendor": "Example",
          "name": "My phone, one core",
          "metrics": ["latencyMs", "peakMemoryKiB"],
          "precision": ["float32"],
          "labels": {
            "kind": "measurement",
            "source": "bench-1",
            "name": "a benchmark",
            "by": "Example",
            "models": 12,
            "conditions": "one core, plugged in",
            "unknown": "temperature"
          },
          "overheadMs": 0,
          "processor": {
            "unit": "cpu",
            "runtime": "TFLite 2.10",
            "threads": 1,
            "activeWatts": 0,
            "rates": {
              "float32": {
                "pointwise": { "psPerMac": 50 },
                "conv-3x3": {
                  "callUs": 2, "psPerMac": 100, "psPerInput": 1000, "psPerOutput": 2000, "psPerWeight": 500, "nsPerDepth": 10
                },
                "add": { "callUs": 1, "psPerInput": 500 }
              }
            },
            "trust": 0
          }
        }
        """;

    /// <summary>Likewise in both precisions, with energy.</summary>
    public static string CpuWithEnergy { get; } =
        Cpu.Replace("\"latencyMs\", ", "\"latencyMs\", \"energyMj\", ", StringComparison.Ordinal)
            .Replace("\"activeWatts\": 0", "\"activeWatts\": 2", StringComparison.Ordinal);

    /// <summary>The GPU of the phone beside its core.</summary>
    public static string Gpu { get; } =
        Cpu.Replace("my-phone-cpu", "my-phone-gpu", StringComparison.Ordinal)
            .Replace("[\"my-phone\"]", "[]", StringComparison.Ordinal)
            .Replace("\"cpu\"", "\"gpu\"", StringComparison.Ordinal)
            .Replace("\"vendor\"", "\"host\": { \"cpu\": \"cortex-a53\", \"clockHz\": 1e9 }, \"vendor\"", StringComparison.Ordinal);
}
