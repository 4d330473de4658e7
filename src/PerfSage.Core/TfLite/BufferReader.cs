namespace PerfSage.Core.TfLite;

/// <summary>Finds the content of tensors: in the flatbuffer, or behind it, where converters put what is large.</summary>
internal sealed class BufferReader(FlatTable[] buffers, FlatFile file)
{
    // Fields of a Buffer in schema.fbs. Writers that do not know the place of the content yet leave a 1.
    private const int DataField = 0;
    private const int OffsetField = 1;
    private const int SizeField = 2;
    private const ulong NoOffset = 1;

    /// <summary>Of a Tensor: content in a file of its own.</summary>
    private const int ExternalBufferField = 10;

    /// <summary>What is in the contents that are constant.</summary>
    public ConstantContents Constants { get; } = new(file);

    /// <returns>Empty if it has none.</returns>
    /// <exception cref="ModelFormatException">It is somewhere that does not exist, or cannot be read.</exception>
    public ReadOnlyMemory<byte> Content(FlatTable tensor, string name)
    {
        var index = tensor.UInt(2);
        if (index >= buffers.Length)
        {
            throw new ModelFormatException($"tensor '{name}' refers to a buffer that does not exist");
        }

        if (tensor.UInt(ExternalBufferField) != 0)
        {
            throw new ModelFormatException(
                $"the data of tensor '{name}' are in another file, which is not read; give a model that holds them"
            );
        }

        var inline = buffers[index].Bytes(DataField);
        return inline.IsEmpty ? Behind(buffers[index].ULong(OffsetField), buffers[index].ULong(SizeField), name) : inline;
    }

    private ReadOnlyMemory<byte> Behind(ulong offset, ulong size, string name)
    {
        if (offset <= NoOffset || size == 0)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        var length = (ulong)file.Bytes.Length;
        return offset <= length && size <= length - offset
            ? file.Bytes.AsMemory((int)offset, (int)size)
            : throw new ModelFormatException(
                $"the data of tensor '{name}' end early: the file has {length} bytes, and they stand at {offset}, {size} of them"
            );
    }
}
