using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Layers;

/// <summary>Layers that move values without changing them.</summary>
public static class ShapeLayers
{
    public static Tensor Reshape(this GraphBuilder graph, Tensor input, IReadOnlyList<int> shape)
    {
        var output = graph.Rearranged("reshape", input, shape);
        graph.AddOperator(
            BuiltinOperator.Reshape,
            [input, graph.Constant(output.ShapeSignature ?? shape, "reshape/shape")],
            [output],
            new OperatorOptions(OptionsKind.Reshape, OptionField.Of(0, output.ShapeSignature ?? shape))
        );
        return output;
    }

    /// <summary>Output dimension i is input dimension permutation[i].</summary>
    public static Tensor Transpose(this GraphBuilder graph, Tensor input, IReadOnlyList<int> permutation)
    {
        var output = graph.Rearranged("transpose", input, [.. permutation.Select(axis => input.Shape[axis])]);
        graph.AddOperator(
            BuiltinOperator.Transpose,
            [input, graph.Constant(permutation, "transpose/permutation")],
            [output],
            new OperatorOptions(OptionsKind.Transpose),
            OperatorVersion.Transpose(input)
        );
        return output;
    }

    /// <summary>Joins tensors along an axis; those of another quantisation than the first are requantised before.</summary>
    public static Tensor Concatenation(this GraphBuilder graph, IReadOnlyList<Tensor> parts, int axis)
    {
        var first = parts[0];
        Tensor[] aligned = [.. parts.Select(part => graph.Requantize(part, first))];
        int[] shape = [.. first.Shape];
        shape[axis] = parts.Sum(part => part.Shape[axis]);
        var output = graph.Rearranged("concatenation", first, shape, parts.Average(part => part.MeanSquare));
        graph.AddOperator(
            BuiltinOperator.Concatenation,
            aligned,
            [output],
            new OperatorOptions(OptionsKind.Concatenation, OptionField.Of(0, axis)),
            OperatorVersion.Usual(first)
        );
        return output;
    }

    /// <summary>Adds zeros: (before, after) for each dimension.</summary>
    public static Tensor Pad(this GraphBuilder graph, Tensor input, IReadOnlyList<(int Before, int After)> padding)
    {
        var output = graph.Rearranged("pad", input, [.. input.Shape.Zip(padding, (size, pad) => pad.Before + size + pad.After)]);
        var amounts = graph.Constant([.. padding.SelectMany(pad => new[] { pad.Before, pad.After })], "pad/amounts", [padding.Count, 2]);
        graph.AddOperator(
            BuiltinOperator.Pad,
            [input, amounts],
            [output],
            new OperatorOptions(OptionsKind.Pad),
            OperatorVersion.Pad(input)
        );
        return output;
    }

    /// <summary>Cuts an axis into equal parts.</summary>
    public static IReadOnlyList<Tensor> Split(this GraphBuilder graph, Tensor input, int axis, int parts)
    {
        int[] shape = [.. input.Shape];
        shape[axis] =
            shape[axis] % parts == 0 ? shape[axis] / parts : throw new ArgumentException($"{shape[axis]} is not a multiple of {parts}.");
        var axisConstant = graph.Constant([axis], "split/axis", []);
        Tensor[] outputs = [.. Enumerable.Range(0, parts).Select(_ => graph.Rearranged("split", input, shape))];
        graph.AddOperator(
            BuiltinOperator.Split,
            [axisConstant, input],
            outputs,
            new OperatorOptions(OptionsKind.Split, OptionField.Of(0, parts)),
            OperatorVersion.Split(input)
        );
        return outputs;
    }

    /// <summary>Elements begin, begin + stride, … before end, for each dimension.</summary>
    public static Tensor StridedSlice(
        this GraphBuilder graph,
        Tensor input,
        IReadOnlyList<int> begin,
        IReadOnlyList<int> end,
        IReadOnlyList<int> strides
    )
    {
        int[] shape = [.. strides.Select((stride, axis) => (end[axis] - begin[axis] + stride - 1) / stride)];
        var output = graph.Rearranged("strided_slice", input, shape);
        graph.AddOperator(
            BuiltinOperator.StridedSlice,
            [input, graph.Constant(begin, "slice/begin"), graph.Constant(end, "slice/end"), graph.Constant(strides, "slice/strides")],
            [output],
            new OperatorOptions(OptionsKind.StridedSlice),
            OperatorVersion.StridedSlice(input)
        );
        return output;
    }
}
