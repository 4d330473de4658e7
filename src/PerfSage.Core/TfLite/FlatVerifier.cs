using System.Buffers.Binary;

namespace PerfSage.Core.TfLite;

/// <summary>
/// Looks whether everything in a file is where its offsets say, by the rules of FlatBuffers' own verifier, which TFLite runs before it uses
/// a model. Beyond them, a table in a list may have one owner only: with thousands, a small file describes more than any memory holds.
/// </summary>
internal sealed class FlatVerifier
{
    private readonly FlatFile account;
    private readonly byte[] file;
    private readonly HashSet<(int Position, IReadOnlyList<FieldLayout> Layout)> verified = [];
    private readonly HashSet<int> owned = [];
    private readonly Stack<(int Position, IReadOnlyList<FieldLayout> Layout)> waiting = [];

    private FlatVerifier(FlatFile file) => (account, this.file) = (file, file.Bytes);

    /// <exception cref="ModelFormatException">Something is not.</exception>
    public static void Verify(FlatFile file) => new FlatVerifier(file).Verify();

    private void Verify()
    {
        waiting.Push((Target(0), TfLiteLayout.Model));
        while (waiting.TryPop(out var table))
        {
            if (verified.Add(table))
            {
                Verify(table.Position, table.Layout);
            }
        }
    }

    private void Verify(int table, IReadOnlyList<FieldLayout> layout)
    {
        // The vtable has the place of each field, relative to the table; 0 for those that are left out.
        var vtable = table - (long)Int(table);
        var size = UShort(vtable);
        Require(size >= 4 && size % 2 == 0 && Fits(vtable, size));
        foreach (var field in layout)
        {
            var slot = 4 + (2 * field.Number);
            if (slot + 2 <= size && UShort(vtable + slot) is var offset and not 0)
            {
                Verify(table + offset, field);
            }
        }
    }

    private void Verify(int place, FieldLayout field)
    {
        switch (field.Shape)
        {
            case FieldShape.Scalar:
                Require(place % field.Bytes == 0 && Fits(place, field.Bytes));
                break;
            case FieldShape.Text:
                var text = Target(place);
                Require(Fits(text + sizeof(int), Length(text, 1) + 1L) && file[text + sizeof(int) + Length(text, 1)] == 0);
                break;
            case FieldShape.Numbers:
                Length(Target(place), field.Bytes);
                break;
            case FieldShape.Table:
                waiting.Push((Target(place), field.Table!));
                break;
            case FieldShape.AnyTable:
                waiting.Push((Target(place), []));
                break;
            default:
                Verify(Target(place), field.Table!, mayShare: field.Shape == FieldShape.SharedTables);
                break;
        }
    }

    private void Verify(int list, FieldLayout[] layout, bool mayShare)
    {
        var length = Length(list, sizeof(int));
        account.Charge(length, DecodedBytes.Table);
        Require(mayShare || length == 0 || owned.Add(list), "the file is corrupt: one of its lists stands for several");
        for (var i = 0; i < length; i++)
        {
            var table = Target(list + sizeof(int) + (i * sizeof(int)));
            Require(mayShare || owned.Add(table), "the file is corrupt: one of its tables stands for several");
            waiting.Push((table, layout));
        }
    }

    /// <returns>Where an offset leads to; always behind itself.</returns>
    private int Target(int place)
    {
        var offset = Int(place);
        Require(offset > 0 && Fits((long)place + offset, 1));
        return place + offset;
    }

    private int Length(int list, int bytesEach)
    {
        var length = Int(list);
        Require(length >= 0 && Fits(list + sizeof(int), (long)length * bytesEach));
        return length;
    }

    private int Int(int place)
    {
        Require(place % sizeof(int) == 0 && Fits(place, sizeof(int)));
        return BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(place));
    }

    private ushort UShort(long place)
    {
        Require(place % sizeof(ushort) == 0 && Fits(place, sizeof(ushort)));
        return BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan((int)place));
    }

    private bool Fits(long place, long bytes) => place >= 0 && place + bytes <= file.Length;

    private static void Require(bool holds, string otherwise = "the file is truncated or corrupt")
    {
        if (!holds)
        {
            throw new ModelFormatException(otherwise);
        }
    }
}
