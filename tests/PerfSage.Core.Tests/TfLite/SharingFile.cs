using Google.FlatBuffers;

namespace PerfSage.Core.Tests.TfLite;

/// <summary>A model of additions that is written so that parts of it have several owners.</summary>
internal sealed class SharingFile
{
    private const int Add = 0;
    private readonly FlatBufferBuilder builder = new(1 << 10);

    /// <summary>How often the one table of a subgraph is listed.</summary>
    public int Subgraphs { get; init; } = 1;

    /// <summary>How many tables of subgraphs have the same list of operators.</summary>
    public int ListOwners { get; init; } = 1;

    /// <summary>How often the one table of an operator is listed.</summary>
    public int Operators { get; init; } = 1;

    /// <summary>How many tables of operators have the same inputs.</summary>
    public int InputOwners { get; init; } = 1;

    public int Inputs { get; init; } = 2;

    /// <summary>How many tables of tensors have the same shape and name.</summary>
    public int NameOwners { get; init; } = 1;

    public int NameLength { get; init; } = 4;

    /// <summary>How often the one table of an empty buffer is listed.</summary>
    public int Buffers { get; init; } = 2;

    /// <summary>Number of a buffer in another file that tensors have their data in; 0 for none.</summary>
    public uint ExternalBuffer { get; init; }

    public byte[] ToBytes()
    {
        var buffers = Tables(Enumerable.Repeat(Table(), Buffers));
        var tensors = Tables(Tensors());
        var operators = Tables(OperatorTables());
        var inputs = Numbers([0]);
        var outputs = Numbers([1]);
        var graphs = Enumerable.Range(0, ListOwners).Select(_ => Table((0, tensors), (1, inputs), (2, outputs), (3, operators))).ToArray();
        var subgraphs = Tables(graphs.SelectMany(g => Enumerable.Repeat(g, Subgraphs)));
        builder.StartTable(1);
        builder.AddSbyte(0, Add, 1);
        var codes = Tables([builder.EndTable()]);
        builder.Finish(Table((1, codes), (2, subgraphs), (4, buffers)), "TFL3");
        return builder.SizedByteArray();
    }

    private int[] Tensors()
    {
        var (shape, name) = (Numbers([1, 4]), builder.CreateString(new string('n', NameLength)).Value);
        return [.. Enumerable.Range(0, NameOwners + 1).Select(_ => Tensor(shape, name))];
    }

    private int Tensor(int shape, int name)
    {
        builder.StartTable(11);
        builder.AddOffset(0, shape, 0);
        builder.AddOffset(3, name, 0);
        builder.AddUint(10, ExternalBuffer, 0);
        return builder.EndTable();
    }

    private IEnumerable<int> OperatorTables()
    {
        var inputs = Numbers(Enumerable.Repeat(0, Inputs));
        var owners = Enumerable
            .Range(0, InputOwners)
            .Select(i => Table((1, inputs), (2, Numbers([Math.Min(i + 1, NameOwners)]))))
            .ToArray();
        return owners.SelectMany(o => Enumerable.Repeat(o, Operators));
    }

    private int Table(params (int Field, int Offset)[] fields)
    {
        builder.StartTable(5);
        foreach (var (field, offset) in fields)
        {
            builder.AddOffset(field, offset, 0);
        }

        return builder.EndTable();
    }

    private int Tables(IEnumerable<int> tables)
    {
        var all = tables.ToArray();
        builder.StartVector(sizeof(int), all.Length, sizeof(int));
        foreach (var table in all.Reverse())
        {
            builder.AddOffset(table);
        }

        return builder.EndVector().Value;
    }

    private int Numbers(IEnumerable<int> numbers)
    {
        var all = numbers.ToArray();
        builder.StartVector(sizeof(int), all.Length, sizeof(int));
        foreach (var number in all.Reverse())
        {
            builder.AddInt(number);
        }

        return builder.EndVector().Value;
    }
}
