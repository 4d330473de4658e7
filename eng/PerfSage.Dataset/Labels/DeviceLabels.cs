using PerfSage.Core.Devices;

namespace PerfSage.Dataset.Labels;

/// <summary>What a dataset says of one model on one device. NaN is a value that the table leaves empty or does not have.</summary>
/// <param name="Profile">Null where the row does not say what board it is about.</param>
/// <param name="CpuOperators">How many operators the NPU leaves to the CPU; their time is in no label.</param>
/// <param name="Counts">What the energy is made of, in the order of <see cref="CountNames"/>.</param>
internal sealed record DeviceLabels(
    LabelDevice Device,
    DeviceProfile? Profile,
    double LatencyMs,
    double PeakMemoryKiB,
    double TotalCycles,
    double CpuOperators,
    IReadOnlyList<double> Counts,
    OperatorCycles Operators
)
{
    private static readonly string[] SecondMemories = ["dram", "off_chip_flash", "on_chip_flash"];

    /// <summary>Multiplications, cycles of the array, bytes of the SRAM, bytes of the other memory.</summary>
    public static IReadOnlyList<string> CountNames { get; } = ["nn_macs", "cycles_npu", "sram_total_bytes", "external_total_bytes"];

    /// <exception cref="InvalidDataException">A cell holds no number, or the row describes no board.</exception>
    public static DeviceLabels Of(LabelRow row, LabelDevice device, OperatorCycles operators)
    {
        return new DeviceLabels(
            device,
            device.ProfileOf(row),
            LatencyMs: Number("inference_time_ms"),
            PeakMemoryKiB: Number("sram_memory_used") / 1024,
            TotalCycles: Number("cycles_total"),
            CpuOperators: Number("cpu_ops"),
            Counts: [.. CountNames.SkipLast(1).Select(Number), SecondBytes()],
            operators
        );

        double Number(string name) => row.NumberIfAny($"{device.Prefix}.{name}");

        // A board has one of them; one that is all SRAM has none.
        double SecondBytes() =>
            double.IsNaN(Number("cycles_total"))
                ? double.NaN
                : SecondMemories.Select(m => Number(m + "_total_bytes")).Where(b => !double.IsNaN(b)).Sum();
    }
}
