using System.Buffers.Binary;
using Google.FlatBuffers;

namespace PerfSage.Fuzz.Structure;

/// <summary>Writes edited tables as a file; what is held twice is written once.</summary>
internal sealed class NodeWriter
{
    private readonly FlatBufferBuilder builder = new(1 << 10) { ForceDefaults = true };
    private readonly Dictionary<object, int> written = new(ReferenceEqualityComparer.Instance);

    public static byte[] Write(TableNode model)
    {
        var writer = new NodeWriter();
        writer.builder.Finish(writer.Offset(model), "TFL3");
        return writer.builder.SizedByteArray();
    }

    private int Offset(object value)
    {
        if (!written.TryGetValue(value, out var offset))
        {
            offset = value switch
            {
                NumbersNode numbers => Numbers(numbers),
                TableNode table => Table(table),
                _ => Tables((List<TableNode>)value),
            };
            written[value] = offset;
        }

        return offset;
    }

    private int Table(TableNode table)
    {
        var offsets = table.Fields.Where(f => f.Value is not NumberNode).ToDictionary(f => f.Key, f => Offset(f.Value));
        builder.StartTable(table.Fields.Count == 0 ? 0 : table.Fields.Keys.Max() + 1);
        foreach (var (field, value) in table.Fields)
        {
            if (value is NumberNode { Data: var data })
            {
                Add(field, data);
            }
            else
            {
                builder.AddOffset(field, offsets[field], 0);
            }
        }

        return builder.EndTable();
    }

    private void Add(int field, byte[] data)
    {
        switch (data.Length)
        {
            case 1:
                builder.AddByte(field, data[0], 0);
                break;
            case 4:
                builder.AddInt(field, BinaryPrimitives.ReadInt32LittleEndian(data), 0);
                break;
            default:
                builder.AddLong(field, BinaryPrimitives.ReadInt64LittleEndian(data), 0);
                break;
        }
    }

    private int Numbers(NumbersNode numbers)
    {
        if (numbers.IsText)
        {
            builder.AddByte(0);
        }

        builder.StartVector(numbers.BytesEach, numbers.Count, numbers.BytesEach);
        builder.Add(numbers.Data);
        return builder.EndVector().Value;
    }

    private int Tables(List<TableNode> tables)
    {
        var offsets = tables.ConvertAll(Offset);
        builder.StartVector(sizeof(int), offsets.Count, sizeof(int));
        for (var i = offsets.Count - 1; i >= 0; i--)
        {
            builder.AddOffset(offsets[i]);
        }

        return builder.EndVector().Value;
    }
}
