using System.Buffers.Binary;
using PerfSage.Fuzz.Schema;

namespace PerfSage.Fuzz.Structure;

/// <summary>A table in the bytes of a file, every access to which is checked; nothing of PerfSage's own reader is in it.</summary>
internal readonly record struct RawTable(byte[] File, int Position)
{
    /// <exception cref="InvalidStructureException">The file has no root.</exception>
    public static RawTable Root(byte[] file) => new(file, Follow(file, 0));

    /// <returns>How many fields the table's layout has room for.</returns>
    public int FieldCount => (VtableBytes - 4) / 2;

    private int Vtable => Position - Int(File, Position);

    private int VtableBytes =>
        UShort(File, Vtable) is var bytes && bytes >= 4 && bytes % 2 == 0 && Span(File, Vtable, bytes).Length == bytes
            ? bytes
            : throw new InvalidStructureException("a table has no layout");

    /// <returns>Where in the layout the place of a field stands; 0 if it ends before.</returns>
    public int Slot(int field) => 4 + (2 * field) + 2 <= VtableBytes ? Vtable + 4 + (2 * field) : 0;

    /// <returns>Where a field is; 0 if it is left out.</returns>
    public int Field(int field) => Slot(field) is var slot and not 0 && UShort(File, slot) is var offset and not 0 ? Position + offset : 0;

    public int Scalar(int field, int bytes, int fallback = 0) =>
        Field(field) switch
        {
            0 => fallback,
            var p when bytes == 1 => (sbyte)Span(File, p, 1)[0],
            var p when bytes == 4 => Int(File, p),
            var p => (int)BinaryPrimitives.ReadInt64LittleEndian(Span(File, p, 8)),
        };

    public RawTable? Child(int field) => Field(field) is var p and not 0 ? new RawTable(File, Follow(File, p)) : null;

    /// <returns>Where the numbers begin, and how many there are.</returns>
    public (int Start, int Count) Vector(int field, int bytesEach)
    {
        if (Field(field) is not (var p and not 0))
        {
            return (0, 0);
        }

        var start = Follow(File, p);
        var count = Int(File, start);
        _ =
            count >= 0
                ? Span(File, start + 4, (long)count * bytesEach)
                : throw new InvalidStructureException("a list has a negative length");
        return (start + 4, count);
    }

    public int[] Ints(int field)
    {
        var (start, count) = Vector(field, sizeof(int));
        var file = File;
        return [.. Enumerable.Range(0, count).Select(i => Int(file, start + (i * sizeof(int))))];
    }

    public RawTable[] Children(int field)
    {
        var (start, count) = Vector(field, sizeof(int));
        var file = File;
        return [.. Enumerable.Range(0, count).Select(i => new RawTable(file, Follow(file, start + (i * sizeof(int)))))];
    }

    /// <returns>The tables that a field leads to.</returns>
    public RawTable[] Tables(FieldSchema field) =>
        field.Kind == FieldKind.Tables ? Children(field.Number)
        : Child(field.Number) is { } child ? [child]
        : [];

    public static int Int(byte[] file, int position) => BinaryPrimitives.ReadInt32LittleEndian(Span(file, position, 4));

    private static int UShort(byte[] file, int position) => BinaryPrimitives.ReadUInt16LittleEndian(Span(file, position, 2));

    // Offsets are unsigned: they lead forward, so no table can hold itself.
    private static int Follow(byte[] file, int position)
    {
        var offset = Int(file, position);
        _ = offset > 0 ? Span(file, (long)position + offset, 4) : throw new InvalidStructureException("an offset does not lead forward");
        return position + offset;
    }

    private static ReadOnlySpan<byte> Span(byte[] file, long position, long bytes) =>
        position >= 0 && position + bytes <= file.Length
            ? file.AsSpan((int)position, (int)bytes)
            : throw new InvalidStructureException("it leads out of the file");
}
