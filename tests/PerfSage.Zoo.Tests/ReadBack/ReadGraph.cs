namespace PerfSage.Zoo.Tests.ReadBack;

internal sealed record ReadGraph(string Name, ReadTensor[] Tensors, ReadOperator[] Operators, ReadTensor[] Inputs, ReadTensor[] Outputs)
{
    public static ReadGraph From(FlatTable table, FlatTable[] codes, FlatTable[] buffers)
    {
        ReadTensor[] tensors = [.. table.Children(0).Select(tensor => ReadTensor.From(tensor, buffers))];
        return new(
            table.String(4)!,
            tensors,
            [.. table.Children(3).Select(node => ReadOperator.From(node, codes, tensors))],
            [.. table.Ints(1).Select(index => tensors[index])],
            [.. table.Ints(2).Select(index => tensors[index])]
        );
    }
}
