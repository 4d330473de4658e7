using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

internal static class TensorReader
{
    // Far beyond any model; it keeps the size of a tensor in bits inside 64 bits.
    private const long MostElements = 1L << 47;

    // From here on a scale has no place in the 31-bit multipliers that kernels and compilers make of it.
    private const float HighestScale = 1L << 31;

    public static TensorInfo Read(FlatTable table, FlatTable[] buffers, bool isConstant)
    {
        var shape = table.Ints(0);
        if (shape.Aggregate(1.0, (product, d) => product * Math.Max(1, d)) > MostElements)
        {
            throw new ModelFormatException("a tensor's shape is impossibly large");
        }

        var signature = table.Ints(7);
        var type = (TensorType)table.Byte(1);
        var isVariable = table.Bool(5);
        var quantizationTable = table.Child(4);
        var quantization = quantizationTable is { } q ? ReadQuantization(q) : Quantization.None;
        var constant = isConstant && !isVariable;
        var data = constant ? Data(table, buffers) : default;

        var tensor = new TensorInfo(
            table.Text(3) ?? string.Empty,
            Array.ConvertAll(shape, d => d < 0 ? 1 : d),
            type,
            quantization,
            constant,
            isVariable,
            IsDynamic: HasOpenDimension(shape) || HasOpenDimension(signature),
            constant ? WeightStatisticsReader.Read(type, data.Span, quantizationTable, quantization.ZeroPoint) : null
        )
        {
            ContentHash = data.IsEmpty ? 0 : Hash64.Of(data.Span),
            Numbers = ConstantNumbersReader.Read(type, shape, data.Span, quantization.ZeroPoint),
        };
        return IsCutOff(tensor, data.Length) && table.Child(6) is null
            ? throw new ModelFormatException($"the data of tensor '{tensor.Name}' end early: {data.Length} bytes of {tensor.Bytes}")
            : tensor;
    }

    // Constants without any data were stripped, for a model that is only to be measured. A sparse tensor (field 6) stores fewer numbers.
    private static bool IsCutOff(TensorInfo tensor, int bytes) =>
        bytes > 0 && bytes < tensor.Bytes && Enum.IsDefined(tensor.Type) && !HasNoFixedSize(tensor.Type);

    private static bool HasNoFixedSize(TensorType type) => type is TensorType.String or TensorType.Resource or TensorType.Variant;

    // The first dimension is the batch, which most converters leave open and everybody runs as 1.
    private static bool HasOpenDimension(int[] shape) => shape.Skip(1).Contains(-1);

    private static Quantization ReadQuantization(FlatTable table)
    {
        var scales = table.Length(2, sizeof(float));
        return scales == 0
            ? Quantization.None
            : new Quantization(scales, table.FirstFloat(2), table.FirstLong(3))
            {
                ZeroPointCount = table.Length(3, sizeof(long)),
                HasPositiveScales = table.Floats(2).All(scale => scale is > 0 and < HighestScale),
            };
    }

    private static ReadOnlyMemory<byte> Data(FlatTable tensor, FlatTable[] buffers)
    {
        var index = tensor.UInt(2);
        return index < buffers.Length
            ? buffers[index].Bytes(0)
            : throw new ModelFormatException("a tensor refers to a buffer that does not exist");
    }
}
