using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Tests.ReadBack;

internal sealed record ReadTensor(string Name, TensorType Type, int[] Shape, int[] Signature, int Buffer, byte[] Data)
{
    public required float[] Scales { get; init; }

    public required long[] ZeroPoints { get; init; }

    public required int QuantizedDimension { get; init; }

    public static ReadTensor From(FlatTable table, FlatTable[] buffers)
    {
        var quantization = table.Has(4) ? table.Child(4) : null;
        var buffer = table.Int(2);
        return new(table.String(3)!, (TensorType)table.Byte(1), table.Ints(0), table.Ints(7), buffer, buffers[buffer].Bytes(0))
        {
            Scales = quantization?.Floats(2) ?? [],
            ZeroPoints = quantization?.Longs(3) ?? [],
            QuantizedDimension = quantization?.Int(6) ?? 0,
        };
    }

    public long Elements => Shape.Aggregate(1L, (product, size) => product * size);
}
