using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

internal static class TensorReader
{
    // From here on a scale has no place in the 31-bit multipliers that kernels and compilers make of it.
    private const float HighestScale = 1L << 31;

    /// <param name="isConstant">Whether nothing writes it.</param>
    public static TensorInfo Read(FlatTable table, BufferReader buffers, bool isConstant)
    {
        var name = table.Text(3) ?? string.Empty;
        var shape = StoredShape.Read(table);
        // A dimension of 0 must not hide what the others come to.
        if (TensorInfo.HasMoreElements(shape.Sizes.Select(size => Math.Max(1, size))))
        {
            throw new ModelFormatException($"the shape of tensor '{name}' is impossibly large");
        }

        if (shape.Negative is { } negative)
        {
            throw new ModelFormatException($"tensor '{name}' has a dimension of {negative}");
        }

        var type = TypeOf(table, name);
        var isVariable = table.Bool(5);
        var quantizationTable = table.Child(4);
        var quantization = quantizationTable is { } q ? ReadQuantization(q) : Quantization.None;
        var constant = isConstant && !isVariable;
        var content = buffers.Content(table, name);
        var constants = buffers.Constants.Read(type, shape.Sizes, constant ? content : default, quantization.ZeroPoint);

        var tensor = new TensorInfo(
            name,
            shape.Sizes,
            type,
            quantization,
            constant,
            isVariable,
            IsDynamic: shape.IsOpenBeyondBatch,
            constant && content.IsEmpty ? WeightStatisticsReader.Stored(type, quantizationTable) : constants.Statistics
        )
        {
            ContentHash = constants.Hash,
            ShapeSignature = shape.Signature,
            HasRank = shape.Sizes.Length > 0 || constant || table.Bool(8),
            Numbers = constants.Numbers,
            HasContent = !content.IsEmpty,
            IsDeclaredStripped = constant && content.IsEmpty && WeightStatisticsReader.Declared(quantizationTable) is not null,
        };
        return content.IsEmpty || content.Length == tensor.Bytes || table.Child(6) is not null || !type.HasFixedSize()
            ? tensor
            : throw new ModelFormatException(
                content.Length < tensor.Bytes
                    ? $"the data of tensor '{name}' end early: {content.Length} bytes of {tensor.Bytes}"
                    : $"tensor '{name}' has {content.Length} bytes of data, and room for {tensor.Bytes}"
            );
    }

    private static TensorType TypeOf(FlatTable table, string name)
    {
        var type = (TensorType)table.Byte(1);
        return Enum.IsDefined(type)
            ? type
            : throw new ModelFormatException($"tensor '{name}' has the element type {(int)type}, which is unknown");
    }

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
}
