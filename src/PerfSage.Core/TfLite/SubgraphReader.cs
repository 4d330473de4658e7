using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

internal static class SubgraphReader
{
    private const int OmittedInput = -1;

    public static Subgraph[] ReadAll(FlatTable model, FlatFile file)
    {
        var codes = model.Children(1).Select(OperatorCode.Read).ToArray();
        var buffers = new BufferReader(model.Children(4), file);
        var subgraphs = model.Children(2, DecodedBytes.Subgraph).Select(s => Read(s, codes, buffers)).ToArray();
        if (subgraphs.Length == 0)
        {
            throw new ModelFormatException("the model has no subgraph");
        }

        ContentCheck.Check(subgraphs);
        return subgraphs;
    }

    private static Subgraph Read(FlatTable table, OperatorCode[] codes, BufferReader buffers)
    {
        var tensorTables = table.Children(0);
        var operatorTables = table.Children(3, DecodedBytes.Operator);
        var inputs = Checked(table.Ints(1), tensorTables.Length);
        var outputs = Checked(table.Ints(2), tensorTables.Length);
        var produced = operatorTables.SelectMany(o => o.Ints(2)).Concat(inputs).ToHashSet();

        var tensors = tensorTables.Select((t, i) => TensorReader.Read(t, buffers, isConstant: !produced.Contains(i))).ToArray();
        var operators = operatorTables.Select(o => ReadOperator(o, codes, tensors)).ToArray();
        new DataFlowCheck(tensors, operators, inputs).Check();
        return new Subgraph(table.Text(4) ?? string.Empty, tensors, inputs, outputs, operators);
    }

    private static OperatorInfo ReadOperator(FlatTable table, OperatorCode[] codes, TensorInfo[] tensors)
    {
        var codeIndex = table.UInt(0);
        if (codeIndex >= codes.Length)
        {
            throw new ModelFormatException("an operator refers to an operator code that does not exist");
        }

        var code = codes[codeIndex];
        var inputs = table.Ints(1, DecodedBytes.Operand);
        var outputs = Checked(table.Ints(2, DecodedBytes.Operand), tensors.Length);
        return new OperatorInfo(
            code.Kind,
            Array.ConvertAll(inputs, i => i == OmittedInput ? null : tensors[CheckedIndex(i, tensors.Length)]),
            inputs,
            Array.ConvertAll(outputs, i => tensors[i]),
            outputs,
            OptionsReader.Read(code.Kind, table)
        )
        {
            CustomName = code.CustomName,
            Callees = CalleeReader.Read(code.Kind, table),
        };
    }

    private static int[] Checked(int[] indices, int count)
    {
        foreach (var index in indices)
        {
            CheckedIndex(index, count);
        }

        return indices;
    }

    private static int CheckedIndex(int index, int count) =>
        index >= 0 && index < count ? index : throw new ModelFormatException("a tensor index points outside its subgraph");
}
