using PerfSage.Dataset.Labels;
using PerfSage.Zoo.Spaces.NasBench201;

namespace PerfSage.Dataset.Measured;

/// <summary>HW-NAS-Bench-360: a Raspberry Pi 5 with LiteRT, float32, one thread; three inputs for each architecture.</summary>
internal static class Nb360
{
    private const string File = "nb360_pi5_pixel.csv.gz";

    // The table counts a bias of the two shortcuts, which the networks do not have (32 + 64), and not the affine behind the last cell
    // (2 * 64).
    private const int UncountedParameters = (2 * 64) - (32 + 64);

    public static IReadOnlyDictionary<string, string> Latencies { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["nb360.raspberry-pi-5.1core.float32"] = "pi5_litert_lat_ms",
            ["nb360.pixel.cpu.float32"] = "pixel_litert_lat_ms",
        };

    /// <summary>The core's supply alone, with what it takes when idle subtracted.</summary>
    public static IReadOnlyDictionary<string, string> Energies { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["nb360.raspberry-pi-5.1core.float32"] = "pi5_litert_energy_mj" };

    private static CellSource Source { get; } =
        new("nb360", Latencies, Twin, row => TorchNetwork.LiteRt(row.Architecture, Task(row.Row)))
        {
            Id = row => $"{row.Row.Text("task")}-{row.Row.Text("arch_idx")}",
            Energies = Energies,
            MacsColumn = "macs_litert_exec",
            ParametersColumn = "params_exec",
            UncountedParameters = UncountedParameters,
        };

    public static IEnumerable<MeasuredModel> Read(string folder) => Source.Models(MeasuredRow.Read(Path.Combine(folder, File)));

    private static string Twin(MeasuredRow row) => $"{row.Row.Text("task")} {IsomorphismKey.Executed(row.Architecture)}";

    private static NetworkTask Task(LabelRow row) =>
        new((int)row.Number("input_h"), (int)row.Number("input_w"), (int)row.Number("input_c"), (int)row.Number("num_classes"));
}
