namespace PerfSage.Core.Tests.Devices;

/// <summary>Texts of device files.</summary>
internal static class DeviceText
{
    /// <summary>A board with an Ethos-U55, as a user would describe it.</summary>
    public const string Board = """
        {
          "id": "my-board",
          "aliases": ["board"],
          "family": "ethos-u",
          "vendor": "Example",
          "name": "A board",
          "host": { "cpu": "cortex-m55", "clockHz": 250e6 },
          "metrics": ["latencyMs", "peakMemoryKiB"],
          "precision": ["int8"],
          "labels": { "kind": "estimate", "source": "vela-5.1.0", "name": "Arm's Vela compiler" },
          "ethosU": {
            "accelerator": "ethos-u55-256",
            "clockHz": 250000000,
            "memoryMode": "Shared_Sram",
            "sram": { "name": "SRAM", "bytesPerCycle": 4, "readLatencyCycles": 16, "writeLatencyCycles": 16, "burstBytes": 32 },
            "external": { "name": "MRAM", "bytesPerCycle": 2, "readLatencyCycles": 24, "writeLatencyCycles": 24, "burstBytes": 64 }
          }
        }
        """;

    /// <summary>Likewise, with its weights in SRAM.</summary>
    public static string SramOnly { get; } =
        Board
            .Replace("Shared_Sram", "Sram_Only", StringComparison.Ordinal)
            .Replace("\"MRAM\"", "\"SRAM (weights)\"", StringComparison.Ordinal);

    /// <summary>The board with all that energy needs.</summary>
    public static string BoardWithEnergy { get; } =
        Board
            .Replace("\"latencyMs\", ", "\"latencyMs\", \"energyMj\", ", StringComparison.Ordinal)
            .Replace("\"ethosU\": {", Energy + ",\n  \"ethosU\": {", StringComparison.Ordinal);

    /// <summary>A correction of its energy alone.</summary>
    public const string MeasuredEnergy = """
        {
          "id": "my-rail",
          "base": "my-board",
          "energy": {
            "pjPerExternalByte": 95,
            "externalUncertainty": 1.2,
            "source": "measured at its rails",
            "sources": { "pjPerExternalByte": "measured at VDD_FLASH" }
          }
        }
        """;

    private const string Energy = """
        "energy": {
            "pjPerMac": 0.5,
            "pjPerNpuCycle": 15,
            "pjPerSramByte": 1.5,
            "pjPerExternalByte": 300,
            "staticMw": 5,
            "externalUncertainty": 3,
            "source": "Horowitz, ISSCC 2014",
            "sources": { "pjPerNpuCycle": "assumption", "staticMw": "assumption" }
          }
        """;

    /// <summary>A correction of a known device.</summary>
    public const string Calibrated = """
        {
          "id": "my-phone",
          "base": "npu",
          "scale": { "*": 1.5, "CONV_2D": 2 },
          "overheadMs": 0.25,
          "quantiles": [{ "confidence": 0.8, "logHalfWidth": 0.1 }, { "confidence": 0.95, "logHalfWidth": 0.3 }]
        }
        """;
}
