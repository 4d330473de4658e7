using Google.FlatBuffers;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

/// <summary>
/// A flatbuffer table whose fields are read by number. Numbers are those of the public TFLite schema
/// (tensorflow/lite/schema/schema.fbs, version 3). Every vector length is checked against the file before it is used.
/// </summary>
internal readonly struct FlatTable(int position, FlatFile file) : IFieldReader
{
    private readonly Table table = new(position, file.Buffer);

    public static FlatTable Root(FlatFile file) => new(file.Buffer.GetInt(0), file);

    public bool Has(int field) => Offset(field) != 0;

    public int Int(int field, int fallback = 0) => Offset(field) is var o and not 0 ? table.bb.GetInt(table.bb_pos + o) : fallback;

    public uint UInt(int field) => Offset(field) is var o and not 0 ? table.bb.GetUint(table.bb_pos + o) : 0;

    public ulong ULong(int field) => Offset(field) is var o and not 0 ? table.bb.GetUlong(table.bb_pos + o) : 0;

    public float Float(int field) => Offset(field) is var o and not 0 ? table.bb.GetFloat(table.bb_pos + o) : 0;

    public byte Byte(int field, byte fallback = 0) => Offset(field) is var o and not 0 ? table.bb.Get(table.bb_pos + o) : fallback;

    public bool Bool(int field) => Byte(field) != 0;

    public string? Text(int field)
    {
        if (Offset(field) is not (var offset and not 0))
        {
            return null;
        }

        var start = table.__indirect(table.bb_pos + offset);
        var length = table.bb.GetInt(start);
        CheckLength(length, start + sizeof(int), elementBytes: 1);
        file.Charge(length, DecodedBytes.Character);
        return table.__string(table.bb_pos + offset);
    }

    public FlatTable? Child(int field) => Offset(field) is var o and not 0 ? new FlatTable(table.__indirect(table.bb_pos + o), file) : null;

    /// <param name="bytesEach">Memory that one of them takes when it is decoded.</param>
    public FlatTable[] Children(int field, int bytesEach = DecodedBytes.Table)
    {
        var (start, length) = Vector(field, sizeof(int));
        file.Charge(length, bytesEach);
        var children = new FlatTable[length];
        for (var i = 0; i < length; i++)
        {
            children[i] = new FlatTable(table.__indirect(start + (i * sizeof(int))), file);
        }

        return children;
    }

    /// <param name="bytesEach">Memory that one of them takes when it is decoded.</param>
    public int[] Ints(int field, int bytesEach = DecodedBytes.Number)
    {
        var (start, length) = Vector(field, sizeof(int));
        file.Charge(length, bytesEach);
        var values = new int[length];
        for (var i = 0; i < length; i++)
        {
            values[i] = table.bb.GetInt(start + (i * sizeof(int)));
        }

        return values;
    }

    public float[] Floats(int field)
    {
        var (start, length) = Vector(field, sizeof(float));
        file.Charge(length, sizeof(float));
        var values = new float[length];
        for (var i = 0; i < length; i++)
        {
            values[i] = table.bb.GetFloat(start + (i * sizeof(float)));
        }

        return values;
    }

    public int[] ShortInts(int field, int most) => Length(field, sizeof(int)) <= most ? Ints(field) : [];

    public long FirstLong(int field) => Vector(field, sizeof(long)) is (var start, > 0) ? table.bb.GetLong(start) : 0;

    public float FirstFloat(int field) => Vector(field, sizeof(float)) is (var start, > 0) ? table.bb.GetFloat(start) : 0;

    public int Length(int field, int elementBytes) => Vector(field, elementBytes).Length;

    public ReadOnlyMemory<byte> Bytes(int field)
    {
        var (start, length) = Vector(field, 1);
        return table.bb.ToSizedArraySegment(start, length);
    }

    // Google's own reads these numbers with a sign, and would look for a field that is far behind its table in front of it.
    private int Offset(int field)
    {
        var vtable = table.bb_pos - table.bb.GetInt(table.bb_pos);
        var slot = 4 + (2 * field);
        return slot < table.bb.GetUshort(vtable) ? table.bb.GetUshort(vtable + slot) : 0;
    }

    private (int Start, int Length) Vector(int field, int elementBytes)
    {
        if (Offset(field) is not (var offset and not 0))
        {
            return (0, 0);
        }

        var start = table.__vector(offset);
        var length = table.__vector_len(offset);
        CheckLength(length, start, elementBytes);
        return (start, length);
    }

    private void CheckLength(int length, int start, int elementBytes)
    {
        if (length < 0 || start < 0 || start + ((long)length * elementBytes) > table.bb.Length)
        {
            throw new ModelFormatException("the file is truncated or corrupt: a vector reaches beyond its end");
        }
    }
}
