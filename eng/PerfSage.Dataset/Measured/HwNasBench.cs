using PerfSage.Zoo.Spaces.NasBench201;

namespace PerfSage.Dataset.Measured;

/// <summary>HW-NAS-Bench as HELP republished it: a Raspberry Pi 4 and a Pixel 3; TFLite, precision and threads are not stated.</summary>
internal static class HwNasBench
{
    internal const string File = "nb201_latency.csv.gz";

    /// <summary>Eyeriss and FPGA of the same table are estimates, its other columns no TFLite.</summary>
    public static IReadOnlyDictionary<string, string> Columns { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["hwnasbench.raspberry-pi-4.cpu.float32"] = "raspi4_ms",
            ["hwnasbench.pixel-3.cpu.float32"] = "pixel3_ms",
        };

    private static CellSource Source { get; } =
        new("hwnasbench", Columns, row => IsomorphismKey.Executed(row.Architecture), row => TorchNetwork.Keras(row.Architecture))
        {
            MacsColumn = "macs_tflite_exec",
        };

    public static IEnumerable<MeasuredModel> Read(string folder) => Source.Models(MeasuredRow.Read(Path.Combine(folder, File)));
}
