namespace PerfSage.Core.Devices.Processor.Units;

/// <summary>A kind of unit that runs a model's operators.</summary>
/// <param name="Id">In device files and as the group of its intervals, e.g. <c>gpu</c>.</param>
/// <param name="Name">In messages.</param>
internal sealed record ProcessorUnit(string Id, string Name)
{
    public static ProcessorUnit Cpu { get; } = new("cpu", "CPU");

    public static ProcessorUnit Gpu { get; } = new("gpu", "GPU");

    public static ProcessorUnit Dsp { get; } = new("dsp", "DSP");

    public static ProcessorUnit Tpu { get; } = new("tpu", "TPU");

    public static IReadOnlyList<ProcessorUnit> All { get; } = [Cpu, Gpu, Dsp, Tpu];
}
