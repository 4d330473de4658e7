using PerfSage.Fuzz.Structure;

namespace PerfSage.Fuzz.Oracle;

/// <summary>Whether TFLite could set a subgraph up and run its operators in the order of the file.</summary>
internal sealed class SubgraphCheck
{
    // Of BuiltinOptions and LSTMKernelType.
    private const int LstmOptions = 14;
    private const int BasicKernel = 1;

    private readonly RawTable[] codes;
    private readonly RawTensor[] tensors;
    private readonly int[] inputs;
    private readonly int[] outputs;
    private readonly RawTable[] operators;

    /// <exception cref="InvalidModelException">A tensor has no buffer.</exception>
    public SubgraphCheck(RawTable table, RawTable[] codes, RawTable[] buffers)
    {
        this.codes = codes;
        tensors = [.. table.Children(0).Select(t => RawTensor.Read(t, buffers))];
        (inputs, outputs, operators) = (table.Ints(1), table.Ints(2), table.Children(3));
    }

    /// <exception cref="InvalidModelException">It could not.</exception>
    public void Check()
    {
        Require(inputs.Concat(outputs).All(IsTensor), "an input or output of a subgraph is no tensor of it");
        var unwritten = operators.SelectMany(o => o.Ints(2)).Except(inputs).ToHashSet();
        var produced = unwritten.Concat(inputs).ToHashSet();
        foreach (var op in operators)
        {
            var (read, written) = (op.Ints(1), op.Ints(2));
            CheckOperator(op, read, written);
            var early = read.Where(i => i >= 0 && unwritten.Contains(i) && !tensors[i].IsVariable);
            Require(!early.Any(), "an operator reads what was not written yet");
            unwritten.ExceptWith(written);
            Array.ForEach([.. read.Where(i => i >= 0 && (produced.Contains(i) || tensors[i].IsVariable)), .. written], CheckActivation);
        }

        for (var i = 0; i < tensors.Length; i++)
        {
            CheckTensor(tensors[i], isConstant: !produced.Contains(i) && !tensors[i].IsVariable);
        }
    }

    private void CheckOperator(RawTable op, int[] read, int[] written)
    {
        var index = (uint)op.Scalar(0, 4);
        Require(index < codes.Length, "an operator has no code");
        Require(read.All(i => i == -1 || IsTensor(i)) && written.All(IsTensor), "an operand is no tensor");
        var code = Math.Max(codes[index].Scalar(0, 1), codes[index].Scalar(3, 4));
        var isBasicLstm = op.Scalar(3, 1) == LstmOptions && op.Child(4)?.Scalar(3, 1) == BasicKernel;
        Require(OperandRules.Hold(code, read, written, isBasicLstm), "an operator lacks an operand");
    }

    private void CheckActivation(int index) => Require(tensors[index].Shape.All(d => d != 0), "an activation has no elements");

    private static void CheckTensor(RawTensor tensor, bool isConstant)
    {
        Require(tensor.HasKnownType, "a tensor has a type that the schema does not know");
        Require(tensor.Shape.All(d => d >= -1), "a dimension is negative");
        Require((tensor.Bytes ?? tensor.Elements) < long.MaxValue, "a tensor has more bytes than 64 bits count");
        Require(
            !isConstant
                || tensor.IsSparse
                || tensor.DataBytes is null or 0
                || tensor.Bytes is null
                || tensor.Bytes == (ulong)tensor.DataBytes,
            "the data of a constant have another length than its shape"
        );
    }

    private bool IsTensor(int index) => index >= 0 && index < tensors.Length;

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidModelException(otherwise);
        }
    }
}
