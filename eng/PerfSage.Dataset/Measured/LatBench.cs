using PerfSage.Dataset.Labels;
using PerfSage.Zoo.Spaces.NasBench201;

namespace PerfSage.Dataset.Measured;

/// <summary>LatBench, the measurements of BRP-NAS: phones and an Edge TPU, int8.</summary>
internal static class LatBench
{
    private const string File = "latbench_nb201.csv.gz";

    /// <summary>
    /// Label by column of the table. The desktop and Jetson columns and those called <c>large</c> are left out: the first are none of our
    /// devices, the last are networks that are not described.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Columns { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["latbench.snapdragon-855.cpu.int8"] = "mobile-cpu-snapdragon-855-kryo-485-int8_ms",
            ["latbench.snapdragon-675.cpu.int8"] = "mobile-cpu-snapdragon-675-kryo-460-int8_ms",
            ["latbench.snapdragon-450.cpu.int8"] = "mobile-cpu-snapdragon-450-cortex-a53-int8_ms",
            ["latbench.snapdragon-855.gpu.int8"] = "mobile-gpu-snapdragon-855-adreno-640-int8_ms",
            ["latbench.snapdragon-675.gpu.int8"] = "mobile-gpu-snapdragon-675-adreno-612-int8_ms",
            ["latbench.snapdragon-450.gpu.int8"] = "mobile-gpu-snapdragon-450-adreno-506-int8_ms",
            ["latbench.snapdragon-855.dsp.int8"] = "mobile-dsp-snapdragon-855-hexagon-690-int8_ms",
            ["latbench.snapdragon-675.dsp.int8"] = "mobile-dsp-snapdragon-675-hexagon-685-int8_ms",
            ["latbench.edgetpu.tpu.int8"] = "embedded-tpu-edgetpu-int8_ms",
        };

    private static CellSource Source { get; } = new("latbench", Columns, row => row.Family, row => EagleNetwork.Build(row.Architecture));

    public static IEnumerable<MeasuredModel> Read(string folder)
    {
        // Its own table counts nothing; HELP's counts the multiply-accumulates of the same pruned cells.
        var macs = LabelTable
            .Read(Path.Combine(folder, HwNasBench.File))
            .ToDictionary(row => row.Text("arch_str"), row => (long)row.Number("macs_pruned"), StringComparer.Ordinal);
        var rows = MeasuredRow.Read(Path.Combine(folder, File));
        return Source.Models(rows).Zip(rows, (model, row) => model with { Macs = macs[row.Row.Text("arch_str")] });
    }
}
