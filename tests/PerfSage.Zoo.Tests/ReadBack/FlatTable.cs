using System.Text;
using Google.FlatBuffers;

namespace PerfSage.Zoo.Tests.ReadBack;

/// <summary>A table of a FlatBuffer, read by field numbers.</summary>
internal sealed class FlatTable(ByteBuffer bytes, int position)
{
    private readonly Table table = new(position, bytes);

    public static FlatTable Root(byte[] file)
    {
        var bytes = new ByteBuffer(file);
        return new FlatTable(bytes, bytes.GetInt(0));
    }

    public bool Has(int field) => Offset(field) != 0;

    public int Int(int field, int @default = 0) => Has(field) ? bytes.GetInt(position + Offset(field)) : @default;

    public byte Byte(int field) => Has(field) ? bytes.Get(position + Offset(field)) : (byte)0;

    public string? String(int field) => Has(field) ? Encoding.UTF8.GetString(Bytes(field)) : null;

    public FlatTable Child(int field) => new(bytes, table.__indirect(position + Offset(field)));

    public FlatTable[] Children(int field) => Elements(field, 4, at => new FlatTable(bytes, table.__indirect(at)));

    public int[] Ints(int field) => Elements(field, sizeof(int), bytes.GetInt);

    public long[] Longs(int field) => Elements(field, sizeof(long), bytes.GetLong);

    public float[] Floats(int field) => Elements(field, sizeof(float), bytes.GetFloat);

    public byte[] Bytes(int field) => Elements(field, 1, bytes.Get);

    /// <summary>Where a vector's elements start in the file.</summary>
    public int VectorStart(int field) => table.__vector(Offset(field));

    private int Offset(int field) => table.__offset(4 + 2 * field);

    private T[] Elements<T>(int field, int size, Func<int, T> read)
    {
        if (!Has(field))
        {
            return [];
        }

        var start = VectorStart(field);
        return [.. Enumerable.Range(0, table.__vector_len(Offset(field))).Select(i => read(start + i * size))];
    }
}
