using PerfSage.Core.Graphs;

namespace PerfSage.Dataset.Terms;

/// <summary>An operator in one line, by all that decides its cycles.</summary>
internal static class OperatorText
{
    public static string Of(OperatorInfo op)
    {
        var (inputs, outputs) = (op.Inputs.Select(Text), op.Outputs.Select(Text));
        var options = op.Options;
        return $"{op.Name} {string.Join(' ', inputs)} -> {string.Join(' ', outputs)}, "
            + $"stride {options.StrideH}x{options.StrideW}, activation {options.Activation}, axis {options.Axis}";
    }

    private static string Text(TensorInfo? tensor) =>
        tensor is null ? "-" : $"{(tensor.IsConstant ? "constant " : "")}{tensor.Type}[{string.Join(',', tensor.Shape)}]";
}
