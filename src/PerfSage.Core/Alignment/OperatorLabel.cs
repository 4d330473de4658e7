using PerfSage.Core.Graphs;

namespace PerfSage.Core.Alignment;

/// <summary>Hash of an operator's own attributes, without its neighbours: equal labels mean equal attributes at a detail.</summary>
internal static class OperatorLabel
{
    private const int Absent = 1;
    private const int Constant = 2;
    private const int Activation = 3;

    public static ulong[] OfAll(OperatorGraph graph, LabelDetail detail) => Array.ConvertAll(graph.Operators, op => Of(op, detail));

    public static ulong Of(OperatorInfo op, LabelDetail detail)
    {
        // A custom operator with the name of a builtin is another kind than that.
        var label = op.CustomName is { } own ? Hash64.Combine(Hash64.Of(own), op.Code) : Hash64.Of(op.Kind.Name);
        if (detail == LabelDetail.Kind)
        {
            return label;
        }

        label = WithOptions(label, op.Options, withActivation: detail is LabelDetail.Exact or LabelDetail.Shapes);
        foreach (var input in op.Inputs)
        {
            label = WithInput(label, input, detail);
        }

        foreach (var output in op.Outputs)
        {
            label = WithTensor(Hash64.Combine(label, output.Rank), output, detail == LabelDetail.Output ? LabelDetail.Shapes : detail);
        }

        return label;
    }

    private static ulong WithOptions(ulong label, OperatorOptions options, bool withActivation)
    {
        foreach (var field in OptionField.All)
        {
            if (withActivation || field.Name != OptionField.Activation)
            {
                label = Hash64.Combine(label, field.Read(options));
            }
        }

        return label;
    }

    private static ulong WithInput(ulong label, TensorInfo? input, LabelDetail detail)
    {
        if (input is null)
        {
            return Hash64.Combine(label, Absent);
        }

        label = Hash64.Combine(label, input.IsConstant ? Constant : Activation);
        if (input is { IsConstant: true, Rank: 4 })
        {
            // Height and width of a filter in TFLite's order; the rest of it is channels.
            label = Hash64.Combine(Hash64.Combine(label, input.Shape[1]), input.Shape[2]);
        }

        return WithTensor(label, input, detail);
    }

    private static ulong WithTensor(ulong label, TensorInfo tensor, LabelDetail detail)
    {
        if (detail is LabelDetail.Form or LabelDetail.Output or LabelDetail.Content)
        {
            return detail == LabelDetail.Content ? Hash64.Combine(label, tensor.ContentHash) : label;
        }

        label = Hash64.Combine(Hash64.Combine(label, (int)tensor.Type), tensor.Quantization.ScaleCount);
        label = Hash64.Combine(label, tensor.Rank);
        foreach (var dimension in tensor.Shape)
        {
            label = Hash64.Combine(label, dimension);
        }

        return detail == LabelDetail.Exact ? WithValues(label, tensor) : label;
    }

    private static ulong WithValues(ulong label, TensorInfo tensor)
    {
        label = Hash64.Combine(label, BitConverter.SingleToInt32Bits(tensor.Quantization.Scale));
        label = Hash64.Combine(label, unchecked((ulong)tensor.Quantization.ZeroPoint));
        label = Hash64.Combine(label, tensor.ContentHash);
        // Constants stripped of their content still say how they compress.
        return tensor.Statistics is { } s
            ? Hash64.Combine(
                Hash64.Combine(label, BitConverter.DoubleToUInt64Bits(s.EntropyBits)),
                BitConverter.DoubleToUInt64Bits(s.ZeroFraction)
            )
            : label;
    }
}
