namespace PerfSage.Dataset.Labels;

/// <summary>What a dataset says of one model on one device. NaN is a value that the table leaves empty.</summary>
/// <param name="CpuOperators">How many operators the NPU leaves to the CPU; their time is in no label.</param>
internal sealed record DeviceLabels(
    LabelDevice Device,
    double LatencyMs,
    double PeakMemoryKiB,
    double TotalCycles,
    double CpuOperators,
    OperatorCycles Operators
)
{
    public static DeviceLabels Of(LabelRow row, LabelDevice device, OperatorCycles operators) =>
        new(
            device,
            LatencyMs: row.Number(device.Prefix + ".inference_time_ms"),
            PeakMemoryKiB: row.Number(device.Prefix + ".sram_memory_used") / 1024,
            TotalCycles: row.Number(device.Prefix + ".cycles_total"),
            CpuOperators: row.Number(device.Prefix + ".cpu_ops"),
            operators
        );
}
