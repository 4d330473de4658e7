namespace PerfSage.Core.Devices.Processor.Units;

/// <summary>A kind of unit that runs a model's operators.</summary>
/// <param name="Id">In device files and as the group of its intervals, e.g. <c>gpu</c>.</param>
/// <param name="Words">What it is called in messages, and the element types that it takes.</param>
internal sealed record ProcessorUnit(string Id, FamilyWords Words)
{
    public static ProcessorUnit Cpu { get; } = new("cpu", new FamilyWords("CPU", "float32 or int8"));

    public static ProcessorUnit Gpu { get; } = new("gpu", new FamilyWords("GPU", "float32, float16 or int8"));

    public static ProcessorUnit Dsp { get; } = new("dsp", new FamilyWords("DSP", "int8 or uint8"));

    public static ProcessorUnit Tpu { get; } = new("tpu", new FamilyWords("TPU", "int8 or uint8"));

    public static IReadOnlyList<ProcessorUnit> All { get; } = [Cpu, Gpu, Dsp, Tpu];
}
