using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.Processor.Kernels;

/// <summary>In which numbers a unit computes an operator. Each has times of its own.</summary>
/// <param name="Id">In device files, e.g. <c>int8</c>.</param>
internal sealed record Precision(string Id)
{
    public static Precision Float32 { get; } = new("float32");

    public static Precision Float16 { get; } = new("float16");

    public static Precision Int8 { get; } = new("int8");

    public static Precision Int16 { get; } = new("int16");

    /// <summary>8-bit weights under float activations: the runtime quantises them while it runs.</summary>
    public static Precision Hybrid { get; } = new("hybrid");

    public static IReadOnlyList<Precision> All { get; } = [Float32, Float16, Int8, Int16, Hybrid];

    /// <returns>Null for operators on indices and truth values, which every unit computes.</returns>
    public static Precision? Of(OperatorInfo op)
    {
        var type = op.Activations.Concat(op.Outputs).Select(t => (TensorType?)t.Type).FirstOrDefault();
        var multiplies = op.Kind.Kernel is KernelClass.MultiplyAccumulate or KernelClass.Recurrent;
        var hasByteWeights = op
            .Constants.Where(t => t.Rank >= 2)
            .Any(t => t.Type is TensorType.Int8 or TensorType.UInt8 or TensorType.Int4);
        return type switch
        {
            TensorType.Float32 when multiplies && hasByteWeights => Hybrid,
            TensorType.Float32 or TensorType.Float64 => Float32,
            TensorType.Float16 or TensorType.BFloat16 => Float16,
            TensorType.Int8 or TensorType.UInt8 or TensorType.Int4 or TensorType.UInt4 => Int8,
            TensorType.Int16 or TensorType.UInt16 => Int16,
            _ => null,
        };
    }
}
